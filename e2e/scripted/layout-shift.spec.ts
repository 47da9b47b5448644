import { expect, test } from '../test';

const pages = [
  '/webinars',
  '/webinars/search?q=launch',
  '/webinars/upcoming-gated',
  '/webinars/on-demand-gated',
  '/webinars/timed-open',
  '/webinars/presenters/doorkeeper',
];

for (const path of pages) {
  test(`nothing moves while ${path} loads and is read`, async ({ page }) => {
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
  });
}
