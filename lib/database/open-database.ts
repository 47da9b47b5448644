import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConfig } from '../config';
import type { Database } from './connection';
import { createPostgresDatabase } from './postgres';
import { createSqliteDatabase } from './sqlite';

declare global {
  var webinarDatabase: { url: string; database: Database } | undefined;
}

/**
 * The database of this process, as `DATABASE_URL` says. Nothing is opened before it is used. Kept
 * on globalThis because Next loads this module more than once, and anew at each edit in development.
 */
export function getDatabase(): Database {
  const url = getConfig().databaseUrl;
  if (globalThis.webinarDatabase?.url !== url) {
    globalThis.webinarDatabase = { url, database: openDatabase(url) };
  }
  return globalThis.webinarDatabase.database;
}

/**
 * A database by its address.
 *
 * @param url - `file:PATH` or `file:///PATH` for SQLite, `postgres://…` for PostgreSQL
 */
export function openDatabase(url: string): Database {
  if (!url.startsWith('file:')) return createPostgresDatabase(url);
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  return createSqliteDatabase(path.resolve(file));
}
