import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import { createDatabase, type Database, type OpenedDatabase } from './connection';
import { migrateToLatest } from './migrations';
import { type SharedSqliteDatabase, SharedSqliteDialect, waitWhileBusy } from './sqlite-dialect';
import type { Tables } from './tables';

/** Each commit is on disk before it is acknowledged (`synchronous=full` syncs the WAL). */
const settings = [
  // Short, because libsql blocks the whole process meanwhile; longer waits are waitWhileBusy's.
  'pragma busy_timeout = 10',
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
];

/**
 * A database in one file on this machine. Several processes may use it at once.
 *
 * @param file - absolute path; it and its folder are made on first use
 */
export function createSqliteDatabase(file: string): Database {
  return createDatabase('sqlite', () => openSqlite(file));
}

function openSqlite(file: string): OpenedDatabase {
  let identity: string | undefined;
  let database: SharedSqliteDatabase | undefined;

  async function open(): Promise<SharedSqliteDatabase> {
    const { default: Libsql } = await import('libsql');
    createFile(file);
    const opened = new Libsql(file);
    for (const setting of settings) await waitWhileBusy(() => opened.exec(setting));
    identity = identify(file);
    database = opened;
    return opened;
  }

  /** Kysely takes no lock of its own in SQLite, so processes starting at once would collide. */
  async function migrate(): Promise<void> {
    await db.connection().execute(async (connection) => {
      await waitWhileBusy(() => database?.exec('begin immediate'));
      // A failure leads to closing the connection, which rolls everything back.
      await migrateToLatest(connection);
      database?.exec('commit');
    });
  }

  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect(open) });
  // SQLite would go on writing to a file that has been deleted, and lose it all at the end.
  return { db, migrate, isGone: () => identity !== identify(file) };
}

/** Registrations are personal data: nobody else on this machine reads them. */
function createFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function identify(file: string): string | undefined {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}
