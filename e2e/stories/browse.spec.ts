import { fillerCount } from '../fixtures/generated';
import { expect, test } from '../test';

test('opens the catalogue from the front page', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/webinars');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sessions that never happened.');
  await expect(page).toHaveTitle(/Test catalogue/);
});

test('finds the featured one first, then the sections in their order', async ({ page }) => {
  await page.goto('/webinars');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'The one to begin with',
    'On air',
    'Upcoming',
    'On demand',
    'Workshop TV',
    'No recording yet',
  ]);
  await page.getByRole('link', { name: /^Watch.*The one to begin with$/ }).click();
  await expect(page).toHaveURL('/webinars/featured-talk');
});

test('sees what is on right now', async ({ page }) => {
  await page.goto('/webinars');
  const section = page.getByRole('region', { name: 'On air' });
  await expect(
    section.getByRole('link', { name: 'Live for everybody', exact: true }),
  ).toBeVisible();
  await section
    .getByRole('link', { name: /^Register and join.*Live from the workshop floor$/ })
    .click();
  await expect(page).toHaveURL('/webinars/live-gated');
});

test('sees what is upcoming, soonest first and undated last', async ({ page }) => {
  await page.goto('/webinars');
  const rows = page.getByRole('region', { name: 'Upcoming' }).getByRole('listitem');
  const titles = await rows.getByRole('heading').allTextContents();
  expect(titles.filter((title) => !title.startsWith('Turnover'))).toEqual([
    'Rehearsing a launch',
    'Office hours around the globe',
    'Office hours around the globe',
    'A booth at a conference ↗',
    'Open house',
    'Three clinics',
    'Three clinics',
    'Every first Monday',
  ]);
  const times = await rows.evaluateAll((items) =>
    items.flatMap((item) => item.querySelector('time')?.dateTime ?? []),
  );
  expect(times).toEqual([...times].sort());
  const twice = rows.filter({ hasText: 'Office hours around the globe' });
  await expect(twice.nth(0)).toContainText('Europe and Africa');
  await expect(twice.nth(1)).toContainText('Asia and Australia');
  await expect(rows.filter({ hasText: 'Every first Monday' })).toContainText('10:00 in Berlin');
});

test('turns the page of the recordings, and meets each of them once', async ({ page }) => {
  await page.goto('/webinars');
  const section = page.getByRole('region', { name: 'On demand' });
  const first = await section.getByRole('heading', { level: 3 }).allTextContents();
  expect(first).toHaveLength(24);
  // The newest of those that are neither featured nor unlisted.
  expect(first.slice(0, 3)).toEqual([
    'Reading a changelog aloud',
    'Two halves of the world',
    'Locks, keys and umbrellas',
  ]);

  await section.getByRole('link', { name: 'Page 2' }).click();
  await expect(page).toHaveURL('/webinars/on-demand/2');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('On demand');
  const second = await page
    .getByRole('main')
    .getByRole('listitem')
    .getByRole('heading')
    .allTextContents();
  const all = [...first, ...second];
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((title) => title.startsWith('Filler'))).toHaveLength(fillerCount);

  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL('/webinars#on-demand');
});

test('sees the series in a section of its own, newest first', async ({ page }) => {
  await page.goto('/webinars');
  const section = page.getByRole('region', { name: 'Workshop TV' });
  await expect(section.getByRole('heading', { level: 3 })).toHaveText([
    'Workshop TV: the newest one',
    'Workshop TV: the first one',
  ]);
});

test('reads on a card how long it is and whether it asks for a name', async ({ page }) => {
  await page.goto('/webinars');
  const card = (title: string) => page.getByRole('article').filter({ hasText: title });
  await expect(card('Reading a changelog aloud')).toContainText('39 min');
  await expect(card('Locks, keys and umbrellas')).toContainText('Free with registration');
  await expect(card('Reading a changelog aloud')).not.toContainText('registration');
});
