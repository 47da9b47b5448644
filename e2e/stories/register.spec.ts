import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, register, registrationForm, send } from '../fixtures/visitor';
import { expect, test } from '../test';

test('registers for a recording and may watch it', async ({ page }) => {
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated');
  await expect(page.getByText('Welcome back to the workshop')).toHaveCount(0);
  await fillIn(page, email);
  const form = registrationForm(page);
  await form.getByLabel('Company').fill('Example Works');
  await form.getByLabel('Team size').selectOption('2 to 10');
  await form.getByRole('checkbox', { name: /Email me about future sessions/ }).check();
  await send(page);

  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
  await expect(page.getByText('The third lock opens with a borrowed umbrella.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^Play/ })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=GatedPast01&t=12s',
  );
  expect(readRegistrations(email)).toMatchObject([
    {
      webinar: 'on-demand-gated',
      answers: { first_name: 'Robin', company: 'Example Works', team_size: '2 to 10' },
      consent_given: 1,
      consent_text: 'Email me about future sessions. I can stop at any time.',
      consent_version: 'suite-1',
    },
  ]);
});

test('registers for a session to come and gets the date', async ({ page }) => {
  const email = await register(page, 'upcoming-gated');
  await expect(page.getByRole('link', { name: 'Add to calendar' }).first()).toBeVisible();
  await expect(page.getByText('GatedSoon01')).toHaveCount(0);
  expect(readRegistrations(email)).toMatchObject([{ webinar: 'upcoming-gated', consent_given: 0 }]);
});

test('chooses one of two sessions', async ({ page }) => {
  const email = newEmail();
  await page.goto('/webinars/upcoming-two-sessions');
  await registrationForm(page)
    .getByRole('radio', { name: /Asia and Australia/ })
    .check();
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL('/webinars/upcoming-two-sessions/watch');
  expect(readRegistrations(email)).toMatchObject([{ session: 'asia-and-australia' }]);
});

test('is told what is missing, where, and loses nothing', async ({ page }) => {
  await page.goto('/webinars/on-demand-gated');
  const form = registrationForm(page);
  await form.getByLabel('First name').fill('Robin');
  await form.getByLabel('Work email').fill('robin@example');
  await form.getByLabel('Role').fill('Lighthouse keeper');
  await form.getByRole('checkbox').check();
  await send(page);

  const alert = page.getByRole('alert').filter({ hasText: 'Please check the form' });
  await expect(alert).toBeVisible();
  await expect(alert).toBeFocused();
  await alert.getByRole('link', { name: /last name/ }).click();
  const lastName = form.getByLabel('Last name');
  await expect(lastName).toHaveAttribute('aria-invalid', 'true');
  await expect(lastName).toHaveAccessibleDescription(/Enter your last name/);
  const email = form.getByLabel('Work email');
  await expect(email).toHaveAccessibleDescription(/name@company\.com/);
  await expect(form.getByLabel('First name')).not.toHaveAttribute('aria-invalid', 'true');

  await expect(form.getByLabel('First name')).toHaveValue('Robin');
  await expect(form.getByLabel('Role')).toHaveValue('Lighthouse keeper');
  await expect(form.getByRole('checkbox')).toBeChecked();
  await expect(page).toHaveURL(/\/webinars\/on-demand-gated(#.*)?$/);

  await lastName.fill('Example');
  await email.fill(newEmail());
  await send(page);
  await expect(page).toHaveURL(/\/webinars\/on-demand-gated\/watch(#.*)?$/);
});
