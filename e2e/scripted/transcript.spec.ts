import type { Page } from '@playwright/test';
import { fillIn, newEmail, register, send } from '../fixtures/visitor';
import { expect, test } from '../test';

const path = '/webinars/timed-open';
const findField = (page: Page) => page.getByRole('searchbox', { name: 'Find in the transcript' });

/** A player that notes what it is told and says where it is when somebody listens. */
const player = `<script>
  window.told = [];
  addEventListener('message', ({ data, source }) => {
    const message = JSON.parse(data);
    told.push(message);
    const at = message.event === 'listening' ? 41 : message.func === 'seekTo' ? message.args[0] : null;
    if (at === null) return;
    source.postMessage(JSON.stringify({ event: 'infoDelivery', info: { currentTime: at } }), '*');
  });
</script>`;

test.beforeEach(async ({ context, youtube }) => {
  expect(youtube).toEqual([]);
  await context.route('https://www.youtube-nocookie.com/**', (route) => {
    youtube.push(route.request());
    return route.fulfill({ contentType: 'text/html', body: player });
  });
});

test('finds words, counts them, and goes from one to the next', async ({ page }) => {
  await page.goto(path);
  await findField(page).fill('CAFE clock');
  const count = page.locator('search').getByRole('status');
  await expect(count).toHaveText('1 of 1');
  await findField(page).fill('clock');
  await expect(count).toHaveText('1 of 6');
  await page.getByRole('button', { name: 'Next match' }).click();
  await expect(count).toHaveText('2 of 6');
  await findField(page).press('Enter');
  await expect(count).toHaveText('3 of 6');
  await findField(page).press('Shift+Enter');
  await page.getByRole('button', { name: 'Previous match' }).click();
  await page.getByRole('button', { name: 'Previous match' }).click();
  await expect(count).toHaveText('6 of 6');
  const marked = await page.evaluate(() => CSS.highlights.get('found')?.size);
  expect(marked).toBe(6);
  await expect(page.locator('#line-5')).toBeInViewport();

  await findField(page).fill('nobody says this');
  await expect(count).toHaveText('No match');
  await expect(page.getByRole('button', { name: 'Next match' })).toBeDisabled();
  await findField(page).fill('');
  await expect(count).toHaveText('');
});

test('plays from the time that is pressed first', { tag: '@plays' }, async ({ page, youtube }) => {
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(youtube).toEqual([]);
  await page.locator('.said').getByRole('link', { name: '12:34' }).click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /TimedOpen01\?.*&start=754$/);
  await expect(page).toHaveURL(path);
});

test('goes to other times while it plays, and marks the line', { tag: '@plays' }, async ({
  page,
}) => {
  await page.goto(path);
  await page.getByRole('link', { name: /^Play/ }).click();
  const now = page.locator('.said[aria-current]');
  await expect(now).toHaveAttribute('id', 'line-2');
  await page.getByRole('navigation', { name: 'Chapters' }).getByText('Running late').click();
  await expect(now).toHaveAttribute('id', 'line-3');
  await expect(
    page.getByRole('navigation', { name: 'Chapters' }).locator('[aria-current]'),
  ).toHaveText(/Running late/);
  await page.locator('.said').getByRole('link', { name: '1:02:03' }).click();
  await expect(now).toHaveAttribute('id', 'line-5');
  const [, frame] = page.frames();
  const told = await frame?.evaluate<Array<{ func?: string }>>('told');
  expect(told?.filter(({ func }) => func === 'playVideo')).toHaveLength(2);
});

test('an address with a time begins there', { tag: '@plays' }, async ({ page }) => {
  await page.goto(`${path}?t=754`);
  const link = page.getByRole('link', { name: /^Play from 12:34/ });
  await expect(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=TimedOpen01&t=754s');
  await link.click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /&start=754$/);
});

for (const t of ['-1', 'x', '', '99999999', '1;alert(1)']) {
  test(`an address with no such time plays as ever: "${t}"`, async ({ page }) => {
    await page.goto(`${path}?t=${encodeURIComponent(t)}`);
    await expect(page.getByRole('link', { name: /^Play 1 h/ })).toBeVisible();
  });
}

test('copies the address of a time', async ({ page, context, isMobile }) => {
  test.skip(isMobile, 'there is nothing to point with');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).hover();
  await page.locator('#line-3').hover();
  await page.getByRole('button', { name: 'Copy link at 12:34' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname + new URL(copied).search).toBe(`${path}?t=754`);
});

test('the keyboard gets to the copy of a time, too', async ({ page }) => {
  await page.goto(path);
  await page.locator('#line-3').getByRole('link').focus();
  const button = page.getByRole('button', { name: 'Copy link at 12:34' });
  await expect(button).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
});

test('plays from a time in the room right after registering', { tag: '@plays' }, async ({
  page,
}) => {
  await register(page, 'timed-gated');
  await expect(page.getByText('Only the invited hear the velvet gong.')).toBeVisible();
  await page.locator('.said').getByRole('link', { name: '01:05' }).click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /GatedTime01\?.*&start=65$/);
  await expect(page).toHaveURL(/\/watch$/);
});

test('a link to a moment behind a gate is kept until the form is sent', async ({ page }) => {
  await page.goto('/webinars/timed-gated?t=65');
  await fillIn(page, newEmail());
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  await expect(page.getByText('Play from 01:05')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Play from 01:05')).toHaveCount(0);
});

test('plays from a chapter where there is no transcript', { tag: '@plays' }, async ({ page }) => {
  await page.goto('/webinars/chapters-only');
  await page.getByRole('link', { name: 'The middle' }).click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /ChapsOpen01\?.*&start=300$/);
});
