import { pageTypes } from './fixtures/page-types';
import { register } from './fixtures/visitor';
import { expect, test } from './test';

test.use({ viewport: { width: 320, height: 640 } });

for (const { name, path } of pageTypes) {
  test(`nothing sticks out at 320 px: ${name}`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/status of 404.*no-such-webinar/);
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(listSticksOut)).toEqual([]);
  });
}

test('nothing sticks out at 320 px: a room', async ({ page }) => {
  await register(page, 'on-demand-gated');
  expect(await page.evaluate(listSticksOut)).toEqual([]);
});

/** What makes the page scroll sideways; runs in the browser. */
function listSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const found = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return [
    `page is ${scrollWidth} wide`,
    ...found.map((element) => element.outerHTML.slice(0, 120)),
  ];
}
