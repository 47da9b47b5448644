import { fillIn, newEmail, registrationForm, send } from '../fixtures/visitor';
import { expect, test } from '../test';

/** `limits.per_email` of a site that says nothing else. */
const perEmail = 10;

test('is asked to wait after too many forms, and keeps what was typed', async ({
  page,
  expectedErrors,
}) => {
  test.slow();
  expectedErrors.push(/status of 429/);
  const email = newEmail();
  for (let n = 0; n < perEmail; n += 1) {
    await page.goto('/webinars/flat-gated');
    await page.context().clearCookies();
    await page.goto('/webinars/flat-gated');
    await fillIn(page, email);
    await send(page);
    await expect(page).toHaveURL(/\/watch$/);
  }
  await page.context().clearCookies();
  await page.goto('/webinars/flat-gated');
  await fillIn(page, email);
  const form = registrationForm(page);
  await form.getByLabel('Company').fill('Example Works');
  const answer = page.waitForResponse((each) => each.request().method() === 'POST');
  await send(page);
  expect((await answer).status()).toBe(429);
  expect(Number((await answer).headers()['retry-after'])).toBeGreaterThan(0);
  const alert = page.getByRole('alert').filter({ hasText: 'more forms than we take at once' });
  await expect(alert).toContainText('Nothing you typed is lost: please try again in');
  await expect(form.getByLabel('Work email')).toHaveValue(email);
  await expect(form.getByLabel('Company')).toHaveValue('Example Works');
});
