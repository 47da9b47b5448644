import { Mutex } from 'async-mutex';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type QueryResult,
  type SqliteDatabase,
  SqliteDriver,
} from 'kysely';
import { CommitGroup } from './commit-group';
import { keepStatements } from './kept-statements';
import { waitWhileBusy } from './wait-while-busy';

/** How long a transaction that has ended waits for others to be committed with. */
const gatherMs = 3;

/** What Kysely needs of a connection, and a way to run a statement that leaves nothing behind. */
export interface SqliteConnection extends SqliteDatabase {
  readonly inTransaction: boolean;
  exec(source: string): unknown;
}

/** Two connections to one file: what is read is on disk already, whatever is being written. */
export interface SharedSqliteDatabase {
  writer: SqliteConnection;
  reader: SqliteConnection;
}

/**
 * One connection writes. What Kysely takes for one is a place to stand in line for it, with one
 * statement or a transaction; reads outside of transactions don't wait in it.
 */
export class SharedSqliteDriver extends SqliteDriver {
  #database: SharedSqliteDatabase | undefined;
  #writer: DatabaseConnection | undefined;
  #reader: DatabaseConnection | undefined;
  #group: CommitGroup | undefined;
  /** The line for the writer. Kysely's own wakes all who wait whenever one is done. */
  readonly #line = new Mutex();
  /** Whose transaction is under way. */
  #holder: DatabaseConnection | undefined;
  #closing: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(open: () => Promise<SharedSqliteDatabase>) {
    super({
      database: async () => {
        const database = await open();
        const { writer } = database;
        const begin = () => waitWhileBusy(() => writer.exec('begin immediate'));
        this.#database = database;
        this.#group = new CommitGroup(writer, begin);
        return keepStatements(writer);
      },
      onCreateConnection: async (connection) => {
        this.#writer = connection;
      },
    });
  }

  override async init(): Promise<void> {
    await super.init();
    if (!this.#database) return;
    const reading = new SqliteDriver({
      database: keepStatements(this.#database.reader),
      onCreateConnection: async (connection) => {
        this.#reader = connection;
      },
    });
    await reading.init();
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const place: DatabaseConnection = {
      executeQuery: (query) => this.#execute(place, query),
      streamQuery: () => {
        throw new Error('A stream would hold up everybody else: read pages of rows.');
      },
    };
    return place;
  }

  override async releaseConnection(): Promise<void> {}

  /**
   * A write on its own would fail where another process is writing, and worse: libsql keeps a
   * prepared statement that met a lock active until it is garbage collected, and SQLite commits
   * nothing of this connection meanwhile ("SQL statements in progress"). So only `exec` may meet one.
   */
  async #execute<R>(place: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#holder === place) return this.#run(query);
    if (isRead(query)) return this.#read(query);
    await this.beginTransaction(place);
    try {
      const result = await this.#run<R>(query);
      await this.commitTransaction();
      return result;
    } catch (error) {
      await this.rollbackTransaction(place);
      throw error;
    }
  }

  /** Reads what is on disk. In a WAL that waits for nobody, but for a moment while it is set up. */
  #read<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return waitWhileBusy(() => this.#open(this.#reader).executeQuery<R>(query));
  }

  async #run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.#open(this.#writer).executeQuery<R>(query);
    } catch (error) {
      // Some errors, as of a full disk, take back all there is, and not only this statement.
      if (!this.#database?.writer.inTransaction) this.#group?.fail(error);
      throw error;
    }
  }

  /** @throws where it has been closed: libsql would panic */
  #open(connection: DatabaseConnection | undefined): DatabaseConnection {
    if (this.#isClosed || !connection) throw new Error('The database has been closed.');
    return connection;
  }

  async #takeTurn(): Promise<void> {
    await this.#line.acquire();
    try {
      this.#open(this.#writer);
    } catch (error) {
      this.#line.release();
      throw error;
    }
  }

  override async beginTransaction(place: DatabaseConnection): Promise<void> {
    await this.#takeTurn();
    try {
      await this.#group?.enter();
      this.#holder = place;
    } catch (error) {
      this.#endTurn();
      throw error;
    }
  }

  /** Acknowledged once it is on disk; meanwhile others may join. */
  override async commitTransaction(): Promise<void> {
    const kept = this.#group?.stay();
    this.#endTurn();
    await kept;
  }

  override async rollbackTransaction(place: DatabaseConnection): Promise<void> {
    // Where it could not be committed it has been taken back.
    if (this.#holder !== place) return;
    this.#group?.leave();
    this.#endTurn();
  }

  /** Lets the next one in. Whoever is ready meanwhile has had a turn when the group is closed. */
  #endTurn(): void {
    this.#holder = undefined;
    if (this.#group?.isFull) this.#group.close();
    else this.#closing ??= setTimeout(() => this.#closeGroup(), gatherMs);
    this.#line.release();
  }

  async #closeGroup(): Promise<void> {
    this.#closing = undefined;
    await this.#line.runExclusive(() => this.#group?.close());
  }

  /** Once whoever is using it is done. */
  override async destroy(): Promise<void> {
    await this.#takeTurn();
    this.#group?.close();
    this.#isClosed = true;
    this.#database?.reader.close();
    await super.destroy();
    this.#line.release();
  }
}

/** A copy into another file reads this one, and can't be part of a transaction. */
function isRead({ sql }: CompiledQuery): boolean {
  return /^\s*(select|vacuum into)\b/i.test(sql);
}
