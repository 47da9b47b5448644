import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

const patienceMs = 5_000;

/** What Kysely needs of a database, and a way to run a statement that leaves nothing behind. */
export interface SharedSqliteDatabase extends SqliteDatabase {
  readonly inTransaction: boolean;
  exec(source: string): unknown;
}

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
    super({ database: open });
    this.#open = open;
  }

  override createDriver(): SharedSqliteDriver {
    return new SharedSqliteDriver(this.#open);
  }
}

class SharedSqliteDriver extends SqliteDriver {
  #database: SharedSqliteDatabase | undefined;
  #isClosed = false;

  constructor(open: () => Promise<SharedSqliteDatabase>) {
    super({
      database: async () => {
        this.#database = await open();
        return this.#database;
      },
    });
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection();
    return {
      executeQuery: (query) => this.#execute(connection, query),
      streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
    };
  }

  /**
   * A write on its own would fail where another process is writing, and worse: libsql keeps a
   * prepared statement that met a lock active until it is garbage collected, and SQLite commits
   * nothing of this connection meanwhile ("SQL statements in progress"). So only `exec` may meet one.
   */
  async #execute<R>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    // libsql would panic.
    if (this.#isClosed) throw new Error('The database has been closed.');
    if (this.#database?.inTransaction) return connection.executeQuery<R>(query);
    // In a WAL readers wait for nobody, but for a moment while it is being set up.
    if (isRead(query)) return waitWhileBusy(() => connection.executeQuery<R>(query));
    await this.beginTransaction();
    try {
      const result = await connection.executeQuery<R>(query);
      await this.commitTransaction();
      return result;
    } catch (error) {
      await this.rollbackTransaction();
      throw error;
    }
  }

  /** Once whoever is using it is done: there is one connection, and everybody waits in its line. */
  override async destroy(): Promise<void> {
    await super.acquireConnection();
    this.#isClosed = true;
    await super.destroy();
    await this.releaseConnection();
  }

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
export async function waitWhileBusy<T>(attempt: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(5 + Math.random() * 20);
    }
  }
}

/** A copy into another file reads this one, and can't be part of a transaction. */
function isRead({ sql }: CompiledQuery): boolean {
  return /^\s*(select|vacuum into)\b/i.test(sql);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(`${error.code}`);
}
