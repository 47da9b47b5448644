import path from 'node:path';
import type { Page } from '@playwright/test';
import { port } from '../../fixtures/site';
import { expect } from '../../test';

/** The studio's tests change files, so they have a server, a copy of the content and data of their own. */
export const deskPort = port + 1;
export const deskUrl = `http://127.0.0.1:${deskPort}`;
export const deskSite = path.resolve('.e2e/studio/site');
export const deskContent = path.resolve('.e2e/studio/content');
export const deskData = path.resolve('.e2e/studio/data');
export const password = 'known to these tests and to nobody else';

/** Signs in and goes on to a page of the studio. */
export async function openDesk(page: Page, address = '/studio'): Promise<void> {
  await page.goto(`/studio/sign-in?to=${encodeURIComponent(address)}`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(address);
}
