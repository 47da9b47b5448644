import { expect, test } from '../test';

test('follows an external entry to its own site', async ({ page }) => {
  await page.goto('/webinars');
  const row = page.getByRole('listitem').filter({ hasText: 'A booth at a conference' });
  await expect(row).toContainText('hosted on conference.example');
  for (const link of await row.getByRole('link').all()) {
    await expect(link).toHaveAttribute(
      'href',
      'https://www.conference.example/booth?from=catalogue',
    );
  }
});

test('meets unlisted entries, other types and moved ones on no list', async ({ page }) => {
  for (const address of ['/webinars', '/webinars/on-demand/2']) {
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main.getByRole('listitem').first()).toBeVisible();
    for (const hidden of ['For those who have the link', 'A team dinner', 'Moved away']) {
      await expect(main.getByText(hidden)).toHaveCount(0);
    }
  }
});

test('opens an unlisted entry by its address', async ({ page }) => {
  await page.goto('/webinars/unlisted-open');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For those who have the link');
});

test('is told when an address leads nowhere', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404.*no-such-webinar/);
  const answer = await page.goto('/webinars/no-such-webinar');
  expect(answer?.status()).toBe(404);
  await expect(page).toHaveTitle(/not found/i);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL('/webinars');
});
