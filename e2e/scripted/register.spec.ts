import type { Locator, Page } from '@playwright/test';
import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, register, registrationForm, send } from '../fixtures/visitor';
import { expect, test } from '../test';

/** Words of the check, which tell its script from the others. */
const checkWords = 'Enter an email address like';

test('a form sent twice in a hurry is stored once', async ({ page }) => {
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated');
  await fillIn(page, email);
  await registrationForm(page).getByRole('button').dblclick();
  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
  expect(readRegistrations(email)).toHaveLength(1);
});

test('the form is filled in and sent with the keyboard alone', async ({ page }) => {
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated');
  await registrationForm(page).getByLabel('First name').focus();
  for (const text of ['Robin', 'Example', email]) {
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
  await expect(registrationForm(page).getByLabel('Company')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
  expect(readRegistrations(email)).toMatchObject([{ answers: { last_name: 'Example' } }]);
});

test('a mistake is named when the field is left, and goes when it is mended', async ({ page }) => {
  await page.goto('/webinars/on-demand-gated');
  const form = registrationForm(page);
  const email = form.getByLabel('Work email');
  // However long the check takes to come: what was left before it is there is checked then.
  await email.fill('robin@example');
  await form.getByLabel('Company').focus();
  await expect(email).toHaveAccessibleDescription(/name@company\.com/);
  await email.fill('robin@example.com');
  await expect(email).not.toHaveAttribute('aria-invalid', 'true');
});

test('a press on the button counts, also where leaving the field brings up a mistake', async ({
  page,
}) => {
  await page.goto('/webinars/awaiting-open', { waitUntil: 'networkidle' });
  const email = page.getByRole('main').getByLabel('Email');
  await touch(page, email);
  await email.fill('nobody');
  await page.getByRole('button', { name: 'Tell me when it is up' }).hover();
  await page.mouse.down();
  // Long enough for the field that was left to be checked.
  await page.waitForTimeout(300);
  await page.mouse.up();
  await expect(page.getByRole('alert').filter({ hasText: 'check the form' })).toBeVisible();
});

test('the check is fetched when the form is touched, not before', async ({ page }) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().includes('/_next/static/')) return;
    scripts.push(await response.text().catch(() => ''));
  });
  const holdsCheck = () => scripts.some((script) => script.includes(checkWords));
  await page.goto('/webinars/on-demand-gated', { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(0);
  expect(holdsCheck()).toBe(false);
  await registrationForm(page).getByLabel('First name').focus();
  await expect.poll(holdsCheck).toBe(true);
});

test('somebody who registered before is led in without a form', async ({ page }) => {
  await register(page, 'on-demand-gated');
  await page.goto('/webinars/flat-gated');
  await expect(page.getByText('You registered on this browser before.')).toBeVisible();
  await expect(page.getByLabel('First name')).toHaveCount(0);
  await page.getByRole('link', { name: 'Go to the recording' }).click();
  await expect(page).toHaveURL('/webinars/flat-gated/watch');
});

test('the form says that it is on its way until the room is there', async ({ page }) => {
  await page.goto('/webinars/on-demand-gated');
  await touch(page, registrationForm(page).getByLabel('First name'));
  await fillIn(page, newEmail());
  await page.route('/webinars/on-demand-gated/watch', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  // A page that is being left answers no questions, but it can write down what it shows.
  await page.evaluate(() => {
    const note = () => {
      const shown = document.getElementById('register')?.innerText ?? '';
      sessionStorage.setItem('shown', shown);
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true });
    setInterval(note, 100);
  });
  await send(page);
  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
  const shown = await page.evaluate(() => sessionStorage.getItem('shown'));
  expect(shown).toContain('Sending…');
});

test('a form is kept when the network is gone', async ({ page, context, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated');
  await touch(page, registrationForm(page).getByLabel('First name'));
  await fillIn(page, email);
  await context.setOffline(true);
  await send(page);
  await expect(page.getByRole('alert').filter({ hasText: 'could not be reached' })).toBeVisible();
  await expect(registrationForm(page).getByLabel('Work email')).toHaveValue(email);
  await context.setOffline(false);
  await send(page);
  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
});

/** Goes to a field of a form nobody has touched, and waits for the check that is fetched then. */
async function touch(page: Page, field: Locator): Promise<void> {
  await page.waitForLoadState('networkidle');
  const fetched = page.waitForResponse(
    async (response) =>
      response.url().includes('/_next/static/') && (await response.text()).includes(checkWords),
  );
  await field.focus();
  await fetched;
  // Once the browser has nothing else to do, the check has been set up.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
}
