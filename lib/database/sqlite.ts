import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { createDatabase, type Database, type OpenedDatabase } from './connection';
import { migrateToLatest } from './migrations';
import { SharedSqliteDialect } from './sqlite-dialect';
import type { SharedSqliteDatabase, SqliteConnection } from './sqlite-driver';
import type { Tables } from './tables';
import { waitWhileBusy } from './wait-while-busy';

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

  async function open(): Promise<SharedSqliteDatabase> {
    createFile(file);
    const writer = await connect(file);
    try {
      await migrate(writer);
      const reader = await connect(file);
      identity = identify(file);
      return { writer, reader };
    } catch (error) {
      // That takes back what was not committed.
      writer.close();
      throw error;
    }
  }

  const db = new Kysely<Tables>({ dialect: new SharedSqliteDialect(open) });
  return {
    db,
    // By opening it.
    migrate: async () => void (await sql`select 1`.execute(db)),
    // SQLite would go on writing to a file that has been deleted, and lose it all at the end.
    isGone: () => identity !== identify(file),
  };
}

async function connect(file: string): Promise<SqliteConnection> {
  const { default: Libsql } = await import('libsql');
  const connection = new Libsql(file);
  try {
    for (const setting of settings) await waitWhileBusy(() => connection.exec(setting));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Kysely takes no lock of its own in SQLite, so processes starting at once would collide. */
async function migrate(database: SqliteConnection): Promise<void> {
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  await waitWhileBusy(() => database.exec('begin immediate'));
  await migrateToLatest(db);
  database.exec('commit');
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
