import { expect, test } from '../test';

test('somebody who leaves no address follows along by calendar or feed', async ({ page }) => {
  await page.goto('/webinars');
  const follow = page.getByRole('navigation', { name: 'Follow along' });
  await expect(follow.getByRole('link')).toHaveText([
    'Dates in your calendar',
    'RSS',
    'Atom',
    'JSON',
  ]);
  for (const name of ['RSS', 'Atom', 'JSON']) {
    const href = await follow.getByRole('link', { name }).getAttribute('href');
    expect((await page.request.get(href ?? '')).status()).toBe(200);
  }
});

for (const path of ['/webinars/upcoming-gated', '/webinars/upcoming-open']) {
  test(`the date of ${path} goes into the calendar somebody uses`, async ({ page }) => {
    await page.goto(path);
    for (const [name, to] of [
      ['Add to Google calendar', '?to=google'],
      ['Add to Outlook calendar', '?to=outlook'],
      ['Add to Apple calendar', ''],
    ]) {
      const link = page.getByRole('link', { name: name ?? '' });
      await expect(link).toHaveAttribute('href', `${path}/calendar.ics${to}`);
    }
  });
}
