import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../test';
import { deskContent, openDesk } from './server/desk';

// Several look at one file.
test.describe.configure({ mode: 'default' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const fileOf = (slug: string) => path.join(deskContent, 'webinars', slug, 'index.md');
const read = (slug: string) => readFileSync(fileOf(slug), 'utf8');
const flag = (page: Page, name: string, title: string) =>
  page.getByRole('switch', { name: `${name}: ${title}` });

test('features an entry; another browser sees it first; and takes it back', async ({
  page,
  browser,
}) => {
  const before = read('upcoming-open');
  const visitor = await (await browser.newContext()).newPage();
  await openDesk(page);
  await visitor.goto(new URL('/webinars', page.url()).href);
  await expect(
    visitor.getByRole('main').getByRole('link', { name: 'Open house' }).first(),
  ).toBeVisible();
  await flag(page, 'featured', 'Open house').click();
  await expect(page.getByRole('status')).toContainText('“Open house” is featured');
  await expect(flag(page, 'featured', 'Open house')).toBeChecked();
  await visitor.reload();
  await expect(visitor.getByRole('main').locator('article').first()).toContainText('Open house');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toHaveText('The file is as it was before.');
  await expect(flag(page, 'featured', 'Open house')).not.toBeChecked();
  expect(read('upcoming-open')).toBe(before);
});

test('opens a gated recording, and visitors get the player', async ({ page, browser }) => {
  await openDesk(page, '/studio?q=on-demand-gated');
  const address = new URL('/webinars/on-demand-gated', page.url()).href;
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(address);
  await expect(visitor.locator('[data-play]')).toHaveCount(0);
  const [gate] = await page.getByRole('switch', { name: /^gated: / }).all();
  await gate?.click();
  await expect(page.getByRole('status')).toContainText('is open to everybody');
  await visitor.reload();
  await expect(visitor.locator('[data-play]')).toHaveAttribute('data-play', /GatedPast01/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toHaveText('The file is as it was before.');
  await visitor.reload();
  await expect(visitor.locator('[data-play]')).toHaveCount(0);
});

test('takes an entry off the lists by keyboard alone', async ({ page, request }) => {
  await openDesk(page, '/studio?q=series-first');
  await page.getByRole('switch', { name: /^unlisted: / }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('status')).toContainText('is on no list any more');
  expect(await (await request.get('/webinars/feed/all/rss.xml')).text()).not.toContain(
    'series-first',
  );
  expect((await request.get('/webinars/series-first')).status()).toBe(200);
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The file is as it was before.');
  await expect
    .poll(async () => (await request.get('/webinars/feed/all/rss.xml')).text())
    .toContain('series-first');
});

test('is told when the file has changed since, and loses nothing', async ({ page }) => {
  await openDesk(page, '/studio?q=timed-open');
  await page.getByRole('switch', { name: /^featured: / }).click();
  await expect(page.getByRole('status')).toContainText('is featured');
  const theirs = `${read('timed-open')}\nSomebody else was here.\n`;
  writeFileSync(fileOf('timed-open'), theirs);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'Somebody has changed the file meanwhile',
  );
  expect(read('timed-open')).toBe(theirs);
  await page.getByRole('switch', { name: /^featured: / }).click();
  await expect(page.getByRole('status')).toContainText('no longer featured');
  expect(read('timed-open')).toContain('Somebody else was here.');
});

test('finds entries by words, state and flag, and says what is wrong with one', async ({
  page,
}) => {
  const before = read('chapters-only');
  await openDesk(page);
  await page.getByLabel('State').selectOption('Live now');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/state=live/);
  for (const row of await page
    .getByRole('row')
    .filter({ has: page.getByRole('switch') })
    .all()) {
    await expect(row).toContainText('Live now');
  }
  writeFileSync(fileOf('chapters-only'), before.replace(/^title: .*$/m, 'title: "never closed'));
  await expect
    .poll(async () => {
      await page.goto('/studio?show=problems&q=chapters-only');
      return page.getByRole('table').count();
    })
    .toBe(1);
  await expect(page.getByRole('table')).toContainText('Error: Line');
  writeFileSync(fileOf('chapters-only'), before);
  await page.goto('/studio?q=nothing+is+called+this');
  await expect(page.getByText('No entry is like that.')).toBeVisible();
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [390, 'dark'],
] as const) {
  test(`nothing keeps anybody from using it at ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    for (const address of ['/studio/sign-in', '/studio?q=live']) {
      if (address !== '/studio/sign-in') await openDesk(page, address);
      else await page.goto(address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(overflow).toBeLessThanOrEqual(width);
    }
  });
}
