import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import Database from 'libsql';
import { expect, inject, it } from 'vitest';
import { createPostgresUrl } from '../../lib/database/test-databases';
import { startLoad } from './load';
import { fillIn, postRegistration } from './post-form';
import { runWebinars, startServer } from './server';
import {
  createDataDir,
  createPostgresStorage,
  createSqliteStorage,
  openStorage,
  readRegistrations,
  type Storage,
} from './storage';

const slug = 'on-demand-gated';
const run = promisify(execFile);
const postgres = inject('postgresUrl');

/** Backs up while people register, restores, and compares. */
async function tryBackup(
  storage: Storage,
  backUp: () => Promise<void>,
  restore: () => Promise<Storage>,
): Promise<void> {
  const server = await startServer(storage);
  const load = startLoad(server.url, slug, 4);
  await expect.poll(() => load.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(20);
  const acknowledged = [...load.acknowledged];
  await backUp();
  const { cookies } = await postRegistration(server.url, slug, fillIn());
  await load.stop();
  expect(load.otherStatuses).toEqual([]);
  await server.stop();

  const restored = await restore();
  const stored = new Set((await readRegistrations(restored)).map(({ email }) => email));
  expect(acknowledged.filter((email) => !stored.has(email))).toEqual([]);
  const again = await startServer(restored);
  const answer = await postRegistration(again.url, slug, fillIn());
  expect(answer.isAcknowledged).toBe(true);
  // Who registered after the backup is not known any more, and is asked again.
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const room = await fetch(`${again.url}/webinars/${slug}/watch`, { headers: { cookie } });
  expect(room.status).toBe(200);
  await again.stop();
}

it('a SQLite database that was backed up while people registered can be restored', async () => {
  const storage = createSqliteStorage();
  const dataDir = createDataDir();
  const file = path.join(dataDir, 'webinars.sqlite');
  await tryBackup(
    storage,
    async () => {
      await runWebinars(storage, ['backup', file]);
      const copy = new Database(file);
      expect(copy.prepare('pragma integrity_check').pluck().all([])).toEqual(['ok']);
      copy.close();
      await expect(runWebinars(storage, ['backup', file])).rejects.toThrow('is there already');
    },
    async () => createSqliteStorage(dataDir),
  );
});

// Where there is no PostgreSQL `describeStorages` fails in CI.
it.skipIf(!postgres)('a PostgreSQL database can be dumped and restored', async () => {
  const storage = await createPostgresStorage(postgres ?? '');
  const dump = path.join(createDataDir(), 'webinars.dump');
  await tryBackup(
    storage,
    async () => {
      await run('pg_dump', ['--format=custom', `--file=${dump}`, storage.databaseUrl]);
    },
    async () => {
      const url = await createPostgresUrl(postgres ?? '');
      await run('pg_restore', ['--no-owner', `--dbname=${url}`, dump]);
      return openStorage(createDataDir(), url);
    },
  );
});
