import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { getDatabase, openDatabase } from './open-database';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-open-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['file:PATH', (file: string) => `file:${file}`],
  ['file:PATH relative', (file: string) => `file:${path.relative(process.cwd(), file)}`],
  ['file:///PATH', (file: string) => pathToFileURL(file).href],
])('opens a file for %s', async (_, toUrl) => {
  const file = path.join(folder, crypto.randomUUID(), 'a b.sqlite');
  const database = openDatabase(toUrl(file));
  await database.ready();
  expect(statSync(file).isFile()).toBe(true);
  await database.close();
});

it('asks PostgreSQL for postgres://, and says so when nobody answers', async () => {
  const database = openDatabase('postgres://nobody@127.0.0.1:1/none');
  await expect(database.ready()).rejects.toThrow('ECONNREFUSED');
  await database.close();
});

it('keeps one database for the process, also when its module is loaded anew', async () => {
  const database = getDatabase();
  expect(getDatabase()).toBe(database);
  vi.resetModules();
  expect((await import('./open-database')).getDatabase()).toBe(database);
});
