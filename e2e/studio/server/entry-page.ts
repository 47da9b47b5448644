import { readFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '../../test';
import { deskContent } from './desk';

export function field(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true }).first();
}

/** Next has an empty one of its own. */
export function notice(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: /\S/ });
}

export async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(notice(page)).toBeVisible();
}

export function readEntry(slug: string): string {
  return readFileSync(path.join(deskContent, 'webinars', slug, 'index.md'), 'utf8');
}

export async function expectNoViolations(page: Page): Promise<void> {
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(isWide, 'scrolls sideways').toBe(false);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
    const found = violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`);
    expect(found, colorScheme).toEqual([]);
  }
}
