import { setTimeout as sleep } from 'node:timers/promises';
import { type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely';

const patienceMs = 5_000;

/** What Kysely needs of a database, and a way to run a statement that leaves nothing behind. */
export interface SharedSqliteDatabase extends SqliteDatabase {
  exec(source: string): unknown;
}

/**
 * Kysely's SQLite dialect for a file that other processes use too. Its transactions take the write
 * lock at the start, because one that starts by reading cannot always get it later, and they wait
 * for the lock without blocking the process.
 *
 * @param open - called when the first query runs
 */
export class SharedSqliteDialect extends SqliteDialect {
  readonly #open: () => Promise<SharedSqliteDatabase>;

  constructor(open: () => Promise<SharedSqliteDatabase>) {
    super({ database: open });
    this.#open = open;
  }

  override createDriver(): SharedSqliteDriver {
    return new SharedSqliteDriver(this.#open);
  }
}

class SharedSqliteDriver extends SqliteDriver {
  #database: SharedSqliteDatabase | undefined;

  constructor(open: () => Promise<SharedSqliteDatabase>) {
    super({
      database: async () => {
        this.#database = await open();
        return this.#database;
      },
    });
  }

  // With exec, because libsql keeps a prepared `begin` that met a lock active until it is garbage
  // collected, and SQLite commits nothing meanwhile ("SQL statements in progress").
  override async beginTransaction(): Promise<void> {
    await waitWhileBusy(() => this.#database?.exec('begin immediate'));
  }

  override async commitTransaction(): Promise<void> {
    this.#database?.exec('commit');
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      this.#database?.exec('rollback');
    } catch {
      // After a full disk SQLite has rolled back by itself and refuses to do so again. The error
      // to report is the one before.
    }
  }
}

/**
 * Tries something until no other connection is in its way, for five seconds at most.
 *
 * @throws what the last try threw
 */
export async function waitWhileBusy<T>(attempt: () => T): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(5 + Math.random() * 20);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(`${error.code}`);
}
