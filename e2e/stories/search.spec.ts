import type { Page } from '@playwright/test';
import { expect, test } from '../test';

const listResults = (page: Page) =>
  page.getByRole('list', { name: 'Results' }).getByRole('listitem');

test('finds a talk from the catalogue by what is said in it', async ({ page }) => {
  await page.goto('/webinars');
  const field = page.getByRole('searchbox', { name: /Search titles/ });
  await field.fill('marmalade cats');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL('/webinars/search?q=marmalade+cats');
  await expect(page.getByRole('status')).toHaveText('1 talk for “marmalade cats”');
  const hit = listResults(page);
  await expect(hit).toHaveCount(1);
  await expect(hit).toContainText(/the marmalade cat walked over the timetable/);
  await expect(hit.locator('mark')).toHaveText(['marmalade', 'cat']);
  await expect(hit.getByRole('link', { name: 'From 12:34' })).toHaveAttribute(
    'href',
    '/webinars/searched-talk?t=754',
  );
  await hit.getByRole('link', { name: 'Sourdough schedules' }).click();
  await expect(page).toHaveURL('/webinars/searched-talk');
});

test('finds whole phrases, names without accents, and Japanese inside a word', async ({ page }) => {
  for (const [query, title] of [
    ['"over the timetable"', 'Sourdough schedules'],
    ['zoe crust rye', 'Rye, slowly'],
    ['入門', 'Sourdough schedules'],
  ]) {
    await page.goto(`/webinars/search?q=${encodeURIComponent(query ?? '')}`);
    await expect(listResults(page).getByRole('heading')).toHaveText([title ?? '']);
  }
  await page.goto('/webinars/search?q=%22timetable+over%22');
  await expect(page.getByRole('status')).toContainText('No talks');
});

test('is asked what was meant', async ({ page }) => {
  await page.goto('/webinars/search?q=marmelade');
  await expect(page.getByRole('status')).toContainText('No talks');
  await page.getByRole('link', { name: 'marmalade', exact: true }).click();
  await expect(page).toHaveURL('/webinars/search?q=marmalade');
  await expect(listResults(page)).toHaveCount(2);
});

test('narrows down with filters whose counts are right', async ({ page }) => {
  await page.goto('/webinars/search?q=crust');
  const filters = page.getByRole('navigation', { name: 'Filters' });
  await filters.getByRole('link', { name: 'Baking , 2 talks' }).click();
  await expect(page).toHaveURL('/webinars/search?q=crust&topic=baking');
  await expect(page.getByRole('status')).toContainText('2 talks');
  await filters.getByRole('link', { name: 'beginner , 1 talk' }).click();
  await expect(page).toHaveURL('/webinars/search?q=crust&topic=baking&level=beginner');
  await expect(page.getByRole('status')).toContainText('1 talk');
  // Of one group either will do.
  await filters.getByRole('link', { name: 'advanced , 1 talk' }).click();
  await expect(page).toHaveURL(/level=beginner,advanced$/);
  await expect(listResults(page)).toHaveCount(2);
  await page.getByRole('link', { name: /Drop the filter.*advanced/ }).click();
  await expect(listResults(page)).toHaveCount(1);
});

test('keeps the filters for other words', async ({ page }) => {
  await page.goto('/webinars/search?topic=baking&level=advanced');
  await page.getByRole('searchbox').fill('rye');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/q=rye.*topic=baking.*level=advanced/);
  await expect(listResults(page)).toHaveCount(1);
});

test('is told which filter to drop where nothing is left', async ({ page }) => {
  await page.goto('/webinars/search?q=rye&topic=schedules');
  await expect(page.getByRole('heading', { name: 'Drop a filter to see more' })).toBeVisible();
  await expect(page.getByText('Without the words “rye” – 1 talk')).toBeVisible();
  await page.getByRole('link', { name: 'Without Topic: Schedules' }).click();
  await expect(page).toHaveURL('/webinars/search?q=rye');
  await expect(listResults(page).getByRole('heading')).toHaveText(['Rye, slowly']);
});

test('goes from the catalogue to a part of it', async ({ page }) => {
  await page.goto('/webinars');
  const filters = page.getByRole('navigation', { name: 'Filters' });
  await filters.getByRole('link', { name: /^Baking 2$/ }).click();
  await expect(page).toHaveURL('/webinars/search?topic=baking');
  await expect(page.getByRole('status')).toHaveText('2 talks');
  await expect(listResults(page).getByRole('heading')).toHaveText([
    'Sourdough schedules',
    'Rye, slowly',
  ]);
});

test('turns the pages of all talks and meets each of them once', async ({ page }) => {
  await page.goto('/webinars/search');
  const titles: string[] = [];
  const next = page.getByRole('link', { name: 'Next', exact: true });
  for (;;) {
    titles.push(...(await listResults(page).getByRole('heading').allTextContents()));
    if ((await next.count()) === 0) break;
    await next.click();
    await expect(page).toHaveURL(/page=\d+$/);
  }
  expect(titles.length).toBeGreaterThan(40);
  expect(new Set(titles).size).toBe(titles.length);
});

test('asks for nonsense and gets an answer', async ({ page }) => {
  const queries = ['"', '" OR * NEAR(', '🙂', '‮שלום', 'x'.repeat(6_000), "'; drop table words"];
  for (const query of queries) {
    const answer = await page.goto(`/webinars/search?q=${encodeURIComponent(query)}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('status')).toContainText('No talks');
  }
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
});
