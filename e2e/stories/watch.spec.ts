import { expect, test } from '../test';

test('reads what a recording is about before watching', async ({ page }) => {
  await page.goto('/webinars/on-demand-open');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Reading a changelog aloud');
  await expect(main.getByText('Every release has a story.')).toBeVisible();
  await expect(main.getByRole('strong').filter({ hasText: 'chapters' })).toBeVisible();
  await expect(main.getByText('Which lines of a changelog matter')).toBeVisible();
  await expect(main.getByRole('heading', { name: 'What you will learn' })).toBeVisible();
  await expect(main.getByText('39 minutes')).toBeVisible();
  await expect(main.getByText('Release reader')).toBeVisible();
  await expect(main.getByText('Changelogs, Test catalogue')).toBeVisible();
});

test('reads the transcript', async ({ page }) => {
  await page.goto('/webinars/on-demand-open');
  await expect(page.getByRole('heading', { name: 'Transcript' })).toBeVisible();
  await expect(page.getByText('a door that opens both ways')).toBeVisible();
});

test('finds a link to the video where nothing plays by itself', async ({ page }) => {
  await page.goto('/webinars/on-demand-open');
  const link = page.getByRole('link', { name: /^Play .*Reading a changelog aloud$/ });
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=OpenPast001&t=90s');
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('joins a session that is on, without a form', async ({ page }) => {
  await page.goto('/webinars/live-open');
  await expect(page.getByRole('link', { name: /Live for everybody$/ })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=OpenLive001',
  );
  await expect(page.getByRole('main')).toContainText('Live now');
});

test('reads when an open session begins, and takes the date along', async ({ page }) => {
  await page.goto('/webinars/upcoming-open');
  await expect(page.getByRole('main').locator('time').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add to calendar' }).first()).toHaveAttribute(
    'href',
    '/webinars/upcoming-open/calendar.ics',
  );
  await expect(page.getByLabel('First name')).toHaveCount(0);
});

test('meets a page for an entry that says next to nothing', async ({ page }) => {
  await page.goto('/webinars/bare-minimum');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Next to nothing');
  await expect(page.getByRole('heading', { name: /presenter/i })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'What you will learn' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /about/i })).toHaveCount(0);
});

test('tells the titles of an entry apart', async ({ page }) => {
  await page.goto('/webinars/three-titles');
  await expect(page).toHaveTitle(/^The title in the tab/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The heading of the page');
  await expect(page.getByText('A line under the heading')).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 2, name: 'The heading over the description' }),
  ).toBeVisible();
});

test('is shown a text where there is no date, and no date where it is hidden', async ({ page }) => {
  await page.goto('/webinars/date-in-words');
  await expect(page.getByRole('main')).toContainText('Every first Monday of the month');
  await page.goto('/webinars/hidden-date');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A talk without a year');
  await expect(page.getByRole('main').locator('time')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/\b20\d\d\b/);
});

test('reads a length that is no time as it was written', async ({ page }) => {
  await page.goto('/webinars/white-paper');
  await expect(page.getByRole('main').getByText('8 pages')).toBeVisible();
});

test('is shown markup of an entry as text, or not at all', async ({ page }) => {
  await page.goto('/webinars/hostile-markup');
  await expect(page.getByRole('heading', { level: 1 })).toContainText("<script>alert('title')");
  await expect(page).toHaveTitle(/^<\/title><script>alert\('title'\)/);
  await expect(page.getByText('<b>Bold</b> is not bold here')).toBeVisible();
  await expect(
    page.getByRole('main').locator('img[src="x"], iframe, script[src*="x"]'),
  ).toHaveCount(0);
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'proper one' })).toBeVisible();
});
