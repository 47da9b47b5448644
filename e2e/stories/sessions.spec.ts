import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, registrationForm, send } from '../fixtures/visitor';
import { expect, test } from '../test';

test('finds a row for each session that is still to come', async ({ page }) => {
  await page.goto('/webinars');
  const upcoming = page.getByRole('region', { name: 'Upcoming' });
  const rows = upcoming.getByRole('listitem').filter({ hasText: 'Three clinics' });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText('Europe');
  await rows.nth(1).getByRole('link', { name: 'Three clinics', exact: true }).click();
  await expect(page).toHaveURL('/webinars/some-sessions-over#session-asia-pacific');
});

test('cannot choose a session that is over', async ({ page }) => {
  await page.goto('/webinars/some-sessions-over');
  const form = registrationForm(page);
  await expect(form.getByRole('radio')).toHaveCount(2);
  await expect(form.getByRole('radio', { name: /Americas/ })).toHaveCount(0);
  const list = page.getByRole('listitem').filter({ hasText: 'Americas' });
  await expect(list).toContainText('Over');
});

test('is told that all sessions are over, and what is left', async ({ page }) => {
  await page.goto('/webinars/all-sessions-over');
  await expect(
    page.getByText('All of them are over. The recording is here: register to watch it.'),
  ).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('registers for the session that was chosen', async ({ page }) => {
  const email = newEmail();
  await page.goto('/webinars/some-sessions-over');
  await registrationForm(page)
    .getByRole('radio', { name: /Asia & Pacific/ })
    .check();
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(/\/webinars\/some-sessions-over\/watch$/);
  expect(readRegistrations(email)).toMatchObject([{ session: 'asia-pacific' }]);
});
