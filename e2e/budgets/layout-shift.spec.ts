import type { Page } from '@playwright/test';
import { expect, test } from '../test';

const pages = [
  '/webinars',
  '/webinars/search?q=launch',
  '/webinars/upcoming-gated',
  '/webinars/on-demand-gated',
  '/webinars/timed-open',
  '/webinars/presenters/doorkeeper',
];

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const screens = [
  { name: 'a phone', ...phone },
  { name: 'a desktop', viewport: { width: 1280, height: 800 } },
];

for (const { name, ...screen } of screens) {
  test.describe(`on ${name}`, () => {
    test.use(screen);
    for (const path of pages) {
      test(`nothing moves while ${path} loads and is read`, ({ page }) => readAll(page, path));
    }
    test('nothing moves where the font comes late', async ({ page }) => {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        await route.continue();
      });
      await readAll(page, '/webinars');
    });
  });
}

/** All around the world, so that it is about midnight in one of them, with names of zones that are long. */
const zones = [
  'Pacific/Honolulu',
  'America/Denver',
  'America/Sao_Paulo',
  'Atlantic/Azores',
  'Africa/Nairobi',
  'Asia/Kathmandu',
  'Australia/Eucla',
  'Pacific/Chatham',
];
for (const timezoneId of zones) {
  test.describe(`in ${timezoneId}`, () => {
    test.use({ ...phone, timezoneId });
    test('nothing moves when times become the visitor’s', async ({ page }) => {
      await readAll(page, '/webinars');
      await readAll(page, '/webinars/some-sessions-over');
      await page.setViewportSize({ width: 700, height: 900 });
      await readAll(page, '/webinars');
      // The times and the form side by side, as narrow as they get.
      await page.setViewportSize({ width: 1024, height: 768 });
      await readAll(page, '/webinars/upcoming-gated');
      await readAll(page, '/webinars/some-sessions-over');
    });
  });
}

async function readAll(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push(JSON.stringify(entry));
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path);
  // As far as the end, past every picture and whatever loads when it comes into sight.
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate('moved')).toEqual([]);
}
