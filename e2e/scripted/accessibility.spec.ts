import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pageTypes } from '../fixtures/page-types';
import { register, send } from '../fixtures/visitor';
import { expect, test } from '../test';

// Colours must not be measured on their way from one theme to the other.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const { name, path } of pageTypes) {
  test(`nothing keeps anybody from using: ${name}`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/status of 404.*no-such-webinar/);
    await page.goto(path);
    await expectNoViolations(page);
  });
}

test('nothing keeps anybody from using: a form with mistakes', async ({ page }) => {
  await page.goto('/webinars/upcoming-two-sessions');
  await send(page);
  await expect(page.getByRole('alert').filter({ hasText: 'check the form' })).toBeVisible();
  await expectNoViolations(page);
});

for (const slug of ['on-demand-gated', 'upcoming-gated', 'live-gated']) {
  test(`nothing keeps anybody from using: the room of ${slug}`, async ({ page }) => {
    await register(page, slug);
    await expectNoViolations(page);
  });
}

test('the keyboard reaches the content first', async ({ page }) => {
  await page.goto('/webinars');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await skip.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

async function expectNoViolations(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await listViolations(new AxeBuilder({ page }))).toEqual([]);
  // The dark theme has other colours, and nothing else that is different.
  await page.emulateMedia({ colorScheme: 'dark' });
  const colours = ['color-contrast', 'link-in-text-block'];
  expect(await listViolations(new AxeBuilder({ page }).withRules(colours)), 'dark').toEqual([]);
}

async function listViolations(axe: AxeBuilder) {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}
