import { expect, test } from '../test';

test('finds all talks of a presenter, and comes back', async ({ page }) => {
  await page.goto('/webinars/on-demand-open');
  const presenter = page.getByRole('main').locator('a[href^="/webinars/presenters/"]').first();
  const name = (await presenter.textContent()) ?? '';
  await presenter.click();
  await expect(page).toHaveURL(/\/webinars\/presenters\/[a-z0-9-]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click();
  await expect(page).toHaveURL('/webinars');
});

test('finds the series and its talks', async ({ page }) => {
  await page.goto('/webinars/series/workshop-tv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Workshop TV');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Workshop TV: the newest one',
    'Workshop TV: the first one',
  ]);
});

test('finds a topic that is not written in Latin letters', async ({ page }) => {
  await page.goto('/webinars/searched-too');
  await page.getByRole('link', { name: '東京' }).click();
  await expect(page).toHaveURL('/webinars/topics/%E6%9D%B1%E4%BA%AC');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('東京');
});

test('reads on through related talks', async ({ page }) => {
  await page.goto('/webinars/series-newest');
  const related = page.getByRole('region', { name: 'Related talks' });
  await related.getByRole('link', { name: 'Workshop TV: the first one' }).click();
  await expect(page).toHaveURL('/webinars/series-first');
});

test('is told that there is no such page', async ({ page, expectedErrors }) => {
  expectedErrors.push(/status of 404/);
  for (const path of ['presenters/nobody', 'topics/x', 'series/workshop-tv/2', 'presenters']) {
    const answer = await page.goto(`/webinars/${path}`);
    expect(answer?.status()).toBe(404);
  }
});
