import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Database } from '../../lib/database/connection';
import { openDatabase } from '../../lib/database/open-database';
import type { DeliveryRow, RegistrationRow, Tables } from '../../lib/database/tables';
import { createPostgresUrl } from '../../lib/database/test-databases';
import { dataFolder } from './site';

/** Where one server, or several together, keep what they know. */
export interface Storage {
  kind: Database['kind'];
  dataDir: string;
  databaseUrl: string;
  /** Looks into the database, or changes it, as another process. */
  query<T>(run: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
}

const opened: Database[] = [];
afterAll(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

/** A data folder with its SQLite file. */
export function createSqliteStorage(dataDir = createDataDir()): Storage {
  return openStorage(dataDir, `file:${path.join(dataDir, 'webinars.sqlite')}`);
}

/** A data folder, and an empty database on a PostgreSQL server. */
export async function createPostgresStorage(server: string): Promise<Storage> {
  return openStorage(createDataDir(), await createPostgresUrl(server));
}

/**
 * Runs the same tests on SQLite and on PostgreSQL. Where no PostgreSQL server is installed its half
 * is skipped; in CI that is a failure.
 */
export function describeStorages(suite: (create: () => Promise<Storage>) => void): void {
  describe('on SQLite', () => suite(async () => createSqliteStorage()));
  const server = inject('postgresUrl');
  if (server) describe('on PostgreSQL', () => suite(() => createPostgresStorage(server)));
  else if (process.env.CI) it('has a PostgreSQL server in CI', () => expect.fail('install one'));
  else it.skip('on PostgreSQL: initdb and postgres are not installed here', () => {});
}

export function readRegistrations({ query }: Storage): Promise<RegistrationRow[]> {
  return query((db) => db.selectFrom('registrations').selectAll().execute());
}

export function readDeliveries({ query }: Storage): Promise<DeliveryRow[]> {
  return query((db) => db.selectFrom('deliveries').selectAll().execute());
}

/** The mails that were written, for lack of a mail server. */
export function listMailFiles({ dataDir }: Storage): string[] {
  const outbox = path.join(dataDir, 'outbox');
  return readdirSync(outbox)
    .filter((name) => name.endsWith('.eml'))
    .map((name) => path.join(outbox, name));
}

/** A folder nobody else uses. */
export function createDataDir(): string {
  const folder = path.join(dataFolder, crypto.randomUUID());
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** @param databaseUrl - of a database that is there, as for `DATABASE_URL` */
export function openStorage(dataDir: string, databaseUrl: string): Storage {
  const database = openDatabase(databaseUrl);
  opened.push(database);
  const query: Storage['query'] = async (run) => run(await database.ready());
  return { kind: database.kind, dataDir, databaseUrl, query };
}
