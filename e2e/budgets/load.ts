import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';

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
  const traffic = watchTraffic(page);
  page.on('requestfinished', (request) => {
    const read = async () => {
      const response = await request.response();
      const body = (await response?.body()) ?? Buffer.alloc(0);
      const gzip = gzipSync(body, { level: 9 }).length;
      return { url: request.url(), kind: request.resourceType(), gzip, body };
    };
    pending.push(read());
  });
  await page.goto(path);
  await traffic.end();
  // A key that does nothing else: pointing at a text brings what it can do with pointers.
  await page.keyboard.press('Shift');
  await page.waitForFunction(() => !document.querySelector('script[type="text/waiting"]'));
  await traffic.end();
  return Promise.all(pending);
}

/** Playwright waits for a quiet network once for each document, and scripts come after that. */
function watchTraffic(page: Page) {
  const underWay = new Set<Request>();
  let changedAt = performance.now();
  const change = () => {
    changedAt = performance.now();
  };
  page.on('request', (request) => {
    underWay.add(request);
    change();
  });
  const end = (request: Request) => {
    underWay.delete(request);
    change();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    /** Resolves once nothing has been under way for half a second. */
    async end(): Promise<void> {
      change();
      while (underWay.size > 0 || performance.now() - changedAt < 500) await sleep(50);
    },
  };
}

/** Of one kind, together. */
export function sum(assets: readonly Asset[], kind: string): number {
  return assets.filter((asset) => asset.kind === kind).reduce((total, { gzip }) => total + gzip, 0);
}
