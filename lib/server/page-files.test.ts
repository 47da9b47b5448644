import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeFs } from 'next/dist/server/lib/node-fs-methods';
import { expect, it } from 'vitest';
import PageFiles from './page-files';

const key = '/webinars/a-talk';

function open() {
  const serverDistDir = mkdtempSync(path.join(tmpdir(), 'webinars-pages-'));
  const context = { fs: nodeFs, serverDistDir, flushToDisk: true, revalidatedTags: [] };
  const file = path.join(serverDistDir, 'app', `${key}.html`);
  return { files: new PageFiles({ ...context, _requestHeaders: {} }), file };
}

type Page = NonNullable<Parameters<PageFiles['set']>[1]>;

/** Its kind is of an enum that is there for the compiler alone. */
function makePage(html: string): Page {
  const none = { headers: {}, postponed: undefined, status: 200, segmentData: undefined };
  return { kind: 'APP_PAGE', html, rscData: Buffer.from('data'), ...none } as Page;
}

it('whoever reads a page while it is written finds the one before, or the new one', async () => {
  const { files, file } = open();
  const settings = { isFallback: false, cacheControl: { revalidate: 60, expire: undefined } };
  const sizes = [4_000_000, 5_000_000, 6_000_000];
  await files.set(key, makePage('x'.repeat(4_000_000)), settings);
  const read = new Set<number>();
  for (let round = 0; round < 4; round += 1) {
    for (const size of sizes) {
      let isWritten = false;
      const writing = files.set(key, makePage('x'.repeat(size)), settings).finally(() => {
        isWritten = true;
      });
      while (!isWritten) {
        read.add(readFileSync(file).length);
        await new Promise(setImmediate);
      }
      await writing;
    }
  }
  expect([...read].filter((size) => !sizes.includes(size))).toEqual([]);
  expect(read.size).toBeGreaterThan(1);
});

it('leaves nothing behind where a page can’t be written', async () => {
  const { files, file } = open();
  mkdirSync(path.join(file, 'in the way'), { recursive: true });
  const settings = { isFallback: false, cacheControl: { revalidate: 60, expire: undefined } };
  await expect(files.set(key, makePage('x'), settings)).rejects.toThrow();
  const left = readdirSync(path.dirname(file)).filter((name) => name.endsWith('.part'));
  expect(left).toEqual([]);
});
