import { readRenderedAt } from '../fixtures/site';
import { expect, test } from '../test';

/** As in upcoming-gated: three days after the content was rendered. */
function startAt(timeZone: string): string {
  const start = readRenderedAt() + 3 * 24 * 60 * 60_000;
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    start,
  );
}

test('a time is shown on the clock of the visitor and on that of the host, both named', async ({
  page,
}) => {
  await page.goto('/webinars/upcoming-gated');
  const main = page.getByRole('main');
  await expect(main).toContainText(new RegExp(`${startAt('America/New_York')}.*E[SD]T, your time`));
  await expect(main).toContainText(
    new RegExp(`${startAt('America/Los_Angeles')}.*P[SD]T, host’s time`),
  );
});

test.describe('at the host’s place', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('one clock is enough', async ({ page }) => {
    await page.goto('/webinars/upcoming-gated');
    await expect(page.getByRole('main')).toContainText('The host’s time, too');
  });
});

test('a list says whose clock it is on', async ({ page }) => {
  await page.goto('/webinars');
  await expect(page.getByText('Times shown in your time zone, New York')).toBeVisible();
});
