import { register } from '../fixtures/visitor';
import { expect, test } from '../test';

const address = 'https://www.youtube-nocookie.com/embed/OpenPast001';

test('nothing is asked of YouTube before play is pressed', { tag: '@plays' }, async ({
  page,
  youtube,
}) => {
  await page.goto('/webinars/on-demand-open', { waitUntil: 'networkidle' });
  expect(youtube).toEqual([]);

  await page.getByRole('link', { name: /^Play/ }).click();
  const player = page.locator('iframe');
  await expect(player).toHaveAccessibleName('Reading a changelog aloud');
  await expect(player).toHaveAttribute('src', new RegExp(`^${address}\\?.*start=90`));
  await expect(player).toBeFocused();
  await expect
    .poll(() => youtube.map((request) => request.url()))
    .toEqual([expect.stringContaining(address)]);
  await expect(page).toHaveURL('/webinars/on-demand-open');
});

test('plays with the keyboard alone', { tag: '@plays' }, async ({ page, youtube }) => {
  await page.goto('/webinars/on-demand-open');
  await page.getByRole('link', { name: /^Play/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('iframe')).toBeVisible();
  await expect.poll(() => youtube.length).toBe(1);
});

test('plays in the room behind the gate', { tag: '@plays' }, async ({ page, youtube }) => {
  await register(page, 'live-gated');
  await expect(page.getByRole('main')).toContainText('Live now');
  await page.getByRole('link', { name: /^Watch live/ }).click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /\/embed\/GatedLive01\?/);
  await expect.poll(() => youtube.length).toBe(1);
});

test('the title below the player is seen without scrolling', async ({ page }) => {
  await page.goto('/webinars/on-demand-open');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
});
