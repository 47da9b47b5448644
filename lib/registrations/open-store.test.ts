import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { getStore, openStore } from './open-store';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['file:PATH', (file: string) => `file:${file}`],
  ['file:PATH relative', (file: string) => `file:${path.relative(process.cwd(), file)}`],
  ['file:///PATH', (file: string) => pathToFileURL(file).href],
])('opens a file for %s', async (_, toUrl) => {
  const file = path.join(folder, crypto.randomUUID(), 'a b.sqlite');
  const store = openStore(toUrl(file));
  await store.ping();
  expect(statSync(file).isFile()).toBe(true);
  await store.close();
});

it('asks PostgreSQL for postgres://, and says so when nobody answers', async () => {
  const store = openStore('postgres://nobody@127.0.0.1:1/none');
  await expect(store.ping()).rejects.toThrow('ECONNREFUSED');
  await store.close();
});

it('keeps one store for the process, also when its module is loaded anew', async () => {
  const store = getStore();
  expect(getStore()).toBe(store);
  vi.resetModules();
  expect((await import('./open-store')).getStore()).toBe(store);
});
