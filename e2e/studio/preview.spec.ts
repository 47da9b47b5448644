import { expect, test } from '../test';
import { openDesk } from './server/desk';

test.beforeEach(({ page }) => openDesk(page));

test('sees the page and the list at another moment, and stays there', async ({ page }) => {
  await page.goto('/studio/preview/studio-edited');
  await page.getByRole('link', { name: 'Live', exact: true }).click();
  await expect(page.getByText(/live now/i)).toBeVisible();
  await page.getByRole('link', { name: 'A day after' }).click();
  await expect(page.getByRole('heading', { name: 'No recording yet' })).toBeVisible();
  await page.getByRole('link', { name: 'All webinars' }).click();
  await expect(page).toHaveURL(/\/studio\/preview\?at=/);
  await page.getByText('Another moment').click();
  await page.getByLabel(/^At /).fill('2031-05-01T12:00');
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(page.getByText(/Preview: Thu,? 1 May 2031/)).toBeVisible();
  await expect(page.locator('#upcoming')).not.toContainText('Rehearsing a launch');
});

test('a preview is kept by nobody and sends nothing', async ({ page }) => {
  const answer = await page.goto('/studio/preview/upcoming-gated');
  const headers = (await answer?.allHeaders()) ?? {};
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-robots-tag']).toContain('noindex');
  await page.getByLabel('First name').fill('Robin');
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page).toHaveURL(/\/studio\/preview\/upcoming-gated$/);
});
