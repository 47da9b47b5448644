import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Libsql from 'libsql';
import { afterEach, expect, it, vi } from 'vitest';
import { createSqliteDatabase } from '../database/sqlite';
import { checkReadiness } from './readiness';

const database = createSqliteDatabase('/dev/null/no-folder/data.sqlite');
const broken = () => {
  throw new Error('/secret/path is gone');
};
const fine = {
  database: { ready: () => openFine() },
  readWebinars: () => [],
  readIndex: () => ({ index: new Libsql(':memory:') }),
};
const ok = { process: 'ok', database: 'ok', content: 'ok', index: 'ok' };

let opened: ReturnType<typeof createSqliteDatabase> | undefined;
function openFine() {
  opened ??= createSqliteDatabase(
    path.join(mkdtempSync(path.join(tmpdir(), 'ready-')), 'data.sqlite'),
  );
  return opened.ready();
}

afterEach(() => {
  globalThis.isWebinarServerStopping = undefined;
  vi.useRealTimers();
});

it('is ready where everything is', async () => {
  expect(await checkReadiness(fine)).toEqual(ok);
});

it.each([
  [{ database }, { database: 'does not answer' }],
  [{ readWebinars: broken }, { content: 'can’t be read' }],
  [{ readIndex: broken }, { index: 'can’t be searched' }],
])('names what is not, and no more: %#', async (changes, found) => {
  expect(await checkReadiness({ ...fine, ...changes })).toEqual({ ...ok, ...found });
});

it('does not wait for a database that never answers', async () => {
  vi.useFakeTimers();
  const checked = checkReadiness({ ...fine, database: { ready: () => new Promise(() => {}) } });
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await checked).toEqual({ ...ok, database: 'does not answer' });
});

it('is sent nobody while it is stopping', async () => {
  globalThis.isWebinarServerStopping = true;
  expect(await checkReadiness(fine)).toMatchObject({ process: 'is stopping' });
});
