import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConfig } from '../config';
import type { RegistrationStore } from './store';
import { createPostgresStore } from './store/postgres';
import { createSqliteStore } from './store/sqlite';

declare global {
  var webinarStore: { url: string; store: RegistrationStore } | undefined;
}

/**
 * The store of this process, as `DATABASE_URL` says. Nothing is opened before it is used. Kept on
 * globalThis because Next loads this module more than once, and anew at each edit in development.
 */
export function getStore(): RegistrationStore {
  const url = getConfig().databaseUrl;
  if (globalThis.webinarStore?.url !== url) {
    globalThis.webinarStore = { url, store: openStore(url) };
  }
  return globalThis.webinarStore.store;
}

/**
 * A store for an address.
 *
 * @param url - `file:PATH` or `file:///PATH` for SQLite, `postgres://…` for PostgreSQL
 */
export function openStore(url: string): RegistrationStore {
  if (!url.startsWith('file:')) return createPostgresStore(url);
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  return createSqliteStore(path.resolve(file));
}
