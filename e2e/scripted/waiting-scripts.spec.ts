import type { Page } from '@playwright/test';
import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, register, send } from '../fixtures/visitor';
import { expect, test } from '../test';

const scripts = '**/_next/static/**/*.js';
const open = '/webinars/on-demand-open';
const gated = '/webinars/on-demand-gated';

/** What was asked for of the framework so far. */
function watchScripts(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/_next\/static\/.*\.js$/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  return asked;
}

/** A network on which the framework comes long after the page. */
async function delayScripts(page: Page, ms: number): Promise<void> {
  await page.route(scripts, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });
}

async function waitUntilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('script[type="text/waiting"]'));
}

for (const path of ['/webinars', open, gated]) {
  test(`who only reads ${path} loads no framework`, async ({ page }) => {
    const asked = watchScripts(page);
    await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.mouse.move(100, 100);
    await expect.poll(() => asked.length).toBeGreaterThan(2);
    await waitUntilReady(page);
  });
}

const acts: [string, (page: Page) => Promise<void>][] = [
  ['a key', (page) => page.keyboard.press('Shift')],
  ['a focus', (page) => page.getByLabel('First name').focus()],
  ['scrolling', (page) => page.evaluate(() => scrollTo(0, 200))],
];
for (const [name, act] of acts) {
  test(`${name} brings the framework`, async ({ page }) => {
    const asked = watchScripts(page);
    await page.goto(gated, { waitUntil: 'networkidle' });
    await act(page);
    await expect.poll(() => asked.length).toBeGreaterThan(2);
  });
}

test('so does a quiet moment', async ({ page }) => {
  const asked = watchScripts(page);
  await page.clock.install();
  await page.goto(gated, { waitUntil: 'networkidle' });
  await page.clock.fastForward(4_000);
  expect(asked).toEqual([]);
  await page.clock.fastForward(2_000);
  await expect.poll(() => asked.length).toBeGreaterThan(2);
});

test('play pressed before the framework is there plays once it is', { tag: '@plays' }, async ({
  page,
  youtube,
}) => {
  await delayScripts(page, 1_000);
  await page.goto(open);
  await page.getByRole('link', { name: /^Play/ }).click();
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page).toHaveURL(open);
  expect(youtube).toHaveLength(1);
});

test('so does play in a room that is not alive yet', { tag: '@plays' }, async ({
  page,
  youtube,
}) => {
  await register(page, 'on-demand-gated');
  await delayScripts(page, 1_000);
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('link', { name: /^Play/ }).click();
  await expect(page.locator('iframe')).toBeVisible();
  await expect(page).toHaveURL(`${gated}/watch`);
  expect(youtube).toHaveLength(1);
});

test('play goes to YouTube where the framework does not come', { tag: '@plays' }, async ({
  page,
  context,
  expectedErrors,
}) => {
  expectedErrors.push(/net::ERR_FAILED/, /^third party: https:\/\/www\.youtube\.com\/watch/);
  await context.route('https://www.youtube.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>There</title>' }),
  );
  await page.route(scripts, (route) => route.abort());
  await page.goto(open);
  const elsewhere = context.waitForEvent('page');
  await page.getByRole('link', { name: /^Play/ }).click();
  await expect(await elsewhere).toHaveURL(/^https:\/\/www\.youtube\.com\/watch\?v=OpenPast001/);
});

test('what is typed while the framework is under way stays', async ({ page }) => {
  await delayScripts(page, 1_500);
  const email = newEmail();
  await page.goto(gated);
  await fillIn(page, email);
  await waitUntilReady(page);
  await page.waitForLoadState('networkidle');
  await expect(page.getByLabel('Work email')).toHaveValue(email);
  await expect(page.getByLabel('First name')).toHaveValue('Robin');
});

test('a form that is sent before the framework is there is sent', async ({ page }) => {
  await delayScripts(page, 3_000);
  const email = newEmail();
  await page.goto(gated);
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(`${gated}/watch`);
  expect(readRegistrations(email)).toHaveLength(1);
});

test('back and forward lead where they did, and pages still act', { tag: '@plays' }, async ({
  page,
}) => {
  await page.goto('/webinars');
  await page.goto(open);
  await page.goBack();
  await expect(page).toHaveURL('/webinars');
  await page.goForward();
  await expect(page).toHaveURL(open);
  await page.getByRole('link', { name: /^Play/ }).click();
  await expect(page.locator('iframe')).toBeVisible();
});
