import { readRecordingRequests } from '../fixtures/registrations';
import { newEmail } from '../fixtures/visitor';
import { expect, test } from '../test';

for (const slug of ['awaiting-gated', 'awaiting-open']) {
  test(`asks to be told when the recording of ${slug} is up`, async ({ page }) => {
    const email = newEmail();
    await page.goto(`/webinars/${slug}`);
    await expect(page.getByLabel('First name')).toHaveCount(0);
    await page.getByRole('main').getByLabel('Email').fill(email);
    await page.getByRole('button', { name: 'Tell me when it is up' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Noted' })).toBeVisible();
    expect(readRecordingRequests(email)).toMatchObject([{ webinar: slug }]);
  });
}

test('is told when the address can’t be one', async ({ page }) => {
  await page.goto('/webinars/awaiting-open');
  const email = page.getByRole('main').getByLabel('Email');
  await email.fill('nobody');
  await page.getByRole('button', { name: 'Tell me when it is up' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'check the form' })).toBeVisible();
  await expect(email).toHaveValue('nobody');
  await expect(email).toHaveAccessibleDescription(/name@company\.com/);
});

test('reads the honest state of something that is over', async ({ page }) => {
  await page.goto('/webinars/awaiting-gated');
  await expect(page.getByRole('main')).not.toContainText(/coming soon/i);
  await expect(page.getByRole('main')).toContainText(/no recording/i);
});
