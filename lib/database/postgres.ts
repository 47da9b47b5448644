import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { Pool } from 'pg';
import { createDatabase, type Database, type OpenedDatabase } from './connection';
import { migrateToLatest } from './migrations';
import type { Tables } from './tables';

/**
 * A PostgreSQL database that several instances share.
 *
 * @param url - `postgres://USER:PASSWORD@HOST/DATABASE`
 * @param queryTimeoutMs - how long the server may take for one query
 */
export function createPostgresDatabase(url: string, queryTimeoutMs = 10_000): Database {
  return createDatabase('postgres', () => openPostgres(url, queryTimeoutMs));
}

function openPostgres(url: string, queryTimeoutMs: number): OpenedDatabase {
  const pool = createPool(url, queryTimeoutMs);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, migrate: () => migrateToLatest(db), isGone: () => false };
}

function createPool(url: string, queryTimeoutMs: number): PostgresPool {
  const pool = new Pool({
    connectionString: url,
    application_name: 'webinars',
    max: 10,
    connectionTimeoutMillis: 5_000,
    // Counted here, not by the server: PgBouncer refuses `statement_timeout` at connecting.
    query_timeout: queryTimeoutMs,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A server that restarts ends its connections; without listeners that would end this process.
  // The pool replaces them, and a query under way fails by itself.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));

  return {
    async connect() {
      const client = await pool.connect();
      const { release } = client;
      // A query that timed out here still runs there: its connection must not serve anybody else.
      client.release = () => release('readyForQuery' in client && client.readyForQuery === false);
      return client;
    },
    end: () => pool.end(),
  };
}
