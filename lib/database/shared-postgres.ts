import type { TestProject } from 'vitest/node';
import { findPostgres } from './find-postgres';
import { startPostgres } from './postgres-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the shared server's database `postgres`; null where PostgreSQL is not installed. */
    postgresUrl: string | null;
  }
}

/** Vitest's global set-up: one PostgreSQL server for all test files, each test with its own database. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  const bin = findPostgres();
  const server = bin && (await startPostgres(bin));
  project.provide('postgresUrl', server ? server.url : null);
  if (server) return server.stop;
}
