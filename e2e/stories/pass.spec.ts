import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, register, send } from '../fixtures/visitor';
import { expect, test } from '../test';

test('is not asked again on the same browser', async ({ page }) => {
  await register(page, 'on-demand-gated');
  await page.goto('/webinars/flat-gated/watch');
  await expect(page).toHaveURL('/webinars/flat-gated/watch');
  await expect(page.getByText('Both halves of the world agreed on the blue ladder.')).toBeVisible();
});

test('registers twice with one address, which is stored once and looks the same', async ({
  page,
  context,
}) => {
  const email = await register(page, 'on-demand-gated');
  await context.clearCookies();
  await register(page, 'on-demand-gated', email);
  await expect(page.getByText('The third lock opens with a borrowed umbrella.')).toBeVisible();
  expect(readRegistrations(email)).toHaveLength(1);
});

test('gets nothing for a form that a machine filled in, and finds out nothing', async ({
  page,
}) => {
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated');
  await fillIn(page, email);
  // Nobody sees or reaches this field.
  await page.locator('input[name="website"]').fill('https://spam.example', { force: true });
  await send(page);
  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
  expect(readRegistrations(email)).toMatchObject([{ flag: 'honeypot' }]);
});

test('carries the pass in a cookie that no script and no other site can use', async ({
  page,
  context,
}) => {
  const email = await register(page, 'on-demand-gated');
  const cookies = await context.cookies();
  const pass = cookies.filter(({ httpOnly }) => httpOnly);
  expect(pass).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }]);
  expect(cookies.every(({ sameSite }) => sameSite === 'Lax')).toBe(true);
  const contents = cookies.map(({ value }) => Buffer.from(value, 'base64').toString() + value);
  expect(contents.join()).not.toContain(email);
});
