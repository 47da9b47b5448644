import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Something a page asked for. */
export interface Asset {
  url: string;
  /** As browsers name it: document, script, stylesheet, font, image, fetch, manifest, other. */
  kind: string;
  /** Bytes, compressed with gzip at its best. */
  gzip: number;
  body: Buffer;
}

/**
 * Opens a page, and does what brings its scripts.
 *
 * @returns all it asked for, in order
 */
export async function load(page: Page, path: string): Promise<Asset[]> {
  const pending: Promise<Asset>[] = [];
  page.on('requestfinished', (request) => {
    const read = async () => {
      const response = await request.response();
      const body = (await response?.body()) ?? Buffer.alloc(0);
      const gzip = gzipSync(body, { level: 9 }).length;
      return { url: request.url(), kind: request.resourceType(), gzip, body };
    };
    pending.push(read());
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  // A key that does nothing else: pointing at a text brings what it can do with pointers.
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => !document.querySelector('script[type="text/waiting"]'));
  await page.waitForLoadState('networkidle');
  return Promise.all(pending);
}

/** Of one kind, together. */
export function sum(assets: readonly Asset[], kind: string): number {
  return assets.filter((asset) => asset.kind === kind).reduce((total, { gzip }) => total + gzip, 0);
}
