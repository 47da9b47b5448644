import { SqliteDialect } from 'kysely';
import { type SharedSqliteDatabase, SharedSqliteDriver } from './sqlite-driver';

/**
 * Kysely's SQLite dialect for a file that other processes use too. Whatever writes is a transaction
 * that takes the write lock at the start, because one that starts by reading cannot always get it
 * later, and waits for the lock without blocking the process.
 *
 * @param open - called when the first query runs
 */
export class SharedSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<SharedSqliteDatabase>;

  constructor(open: () => Promise<SharedSqliteDatabase>) {
    super({ database: async () => (await open()).writer });
    this.#open = open;
  }

  override createDriver(): SharedSqliteDriver {
    return new SharedSqliteDriver(this.#open);
  }
}
