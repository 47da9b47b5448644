import { expect, test } from '../test';

test('the slash key goes to the search field, and is a letter inside of it', async ({ page }) => {
  await page.goto('/webinars');
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
});

test('finds while one types, with the query in the address', async ({ page }) => {
  await page.goto('/webinars/search?topic=baking');
  const field = page.getByRole('searchbox');
  await field.pressSequentially('marmal');
  await expect(page.getByRole('status')).toHaveText('2 talks for “marmal”');
  await expect(page).toHaveURL('/webinars/search?q=marmal&topic=baking');
  await field.pressSequentially('ade timet');
  await expect(page.getByRole('status')).toHaveText('1 talk for “marmalade timet”');
  await expect(page).toHaveURL('/webinars/search?q=marmalade+timet&topic=baking');
  await expect(field).toHaveValue('marmalade timet');
  await expect(field).toBeFocused();
  // What was typed on the way is no place to come back to.
  await page.reload();
  await expect(field).toHaveValue('marmalade timet');
  await field.fill('');
  await expect(page).toHaveURL('/webinars/search?topic=baking');
  await expect(page.getByRole('status')).toHaveText('2 talks');
});

test('goes through the results with the arrow keys', async ({ page }) => {
  await page.goto('/webinars/search?q=marmalade');
  const hits = page.getByRole('list', { name: 'Results' }).getByRole('heading').getByRole('link');
  await expect(hits).toHaveCount(2);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(hits.last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = (await hits.first().getAttribute('href')) ?? '?';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
});
