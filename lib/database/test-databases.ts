import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, inject, it } from 'vitest';
import type { Database } from './connection';
import { createPostgresDatabase } from './postgres';
import { execute } from './postgres-server';
import { createSqliteDatabase } from './sqlite';

/** Opens an empty database anew, as another process would; closed by itself after the test. */
export type Open = () => Database;

/**
 * Runs the same tests on SQLite and on PostgreSQL. Where no PostgreSQL server is installed its half
 * is skipped; in CI that is a failure.
 *
 * @param suite - gets a function that makes an empty database; call it in a test or `beforeEach`
 */
export function describeDatabases(suite: (createDatabase: () => Promise<Open>) => void): void {
  const opened: Database[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });
  const track = (open: Open): Open => {
    return () => {
      const database = open();
      opened.push(database);
      return database;
    };
  };

  describe('on SQLite', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'webinars-sqlite-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    suite(async () => {
      const file = path.join(folder, crypto.randomUUID(), 'webinars.sqlite');
      return track(() => createSqliteDatabase(file));
    });
  });

  const server = inject('postgresUrl');
  if (server) {
    describe('on PostgreSQL', () => {
      suite(async () => {
        const url = await createPostgresUrl(server);
        return track(() => createPostgresDatabase(url));
      });
    });
  } else if (process.env.CI) {
    it('has a PostgreSQL server in CI', () => {
      expect.fail('initdb and postgres were not found; install the package postgresql');
    });
  } else {
    it.skip('on PostgreSQL: initdb and postgres are not installed here', () => {});
  }
}

/** Makes an empty database on a server; gives its address. */
export async function createPostgresUrl(server: string): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  return server.replace(/[^/]+$/, name);
}
