import { waitForLink } from '../fixtures/mail';
import { newEmail, register } from '../fixtures/visitor';
import { expect, test } from '../test';

test('follows the link in the mail on another device, and may watch there', async ({
  page,
  browser,
}) => {
  const email = newEmail();
  await register(page, 'on-demand-gated', email);
  const link = await waitForLink(email, 'access');

  const elsewhere = await browser.newContext();
  const device = await elsewhere.newPage();
  await device.goto(link);
  // The token has left the address bar.
  await expect(device).toHaveURL('/webinars/on-demand-gated/watch');
  await expect(device.getByText('The third lock opens with a borrowed umbrella.')).toBeVisible();
  await expect(device.getByRole('link', { name: /^Play/ })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=GatedPast01&t=12s',
  );
  // Whoever got the mail forwarded learns nothing about whom it was sent to.
  const content = await device.content();
  for (const secret of [email, 'Robin']) expect(content).not.toContain(secret);

  // One link opens every gated recording.
  await device.goto('/webinars/flat-gated/watch');
  await expect(device).toHaveURL('/webinars/flat-gated/watch');
  await device.goto('/registrations');
  await expect(device.getByRole('heading', { name: 'Get your link' })).toBeVisible();
  await elsewhere.close();
});

test('learns what to do about a link that was cut off', async ({ page }) => {
  await page.goto('/webinars/on-demand-gated/access?token=eyJhbGciOiJIUzI1NiJ9.eyJ');
  await expect(page).toHaveURL('/webinars/on-demand-gated/link-expired');
  await page.getByRole('link', { name: 'Register again' }).click();
  await expect(page).toHaveURL('/webinars/on-demand-gated#register');
  await expect(page.getByLabel('First name')).toBeVisible();
});
