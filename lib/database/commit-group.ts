/** One connection, as far as its transactions go. */
export interface TransactionControl {
  /** Runs a statement that leaves nothing behind. */
  exec(sql: string): unknown;
}

interface Member {
  resolve(): void;
  reject(error: unknown): void;
}

/** So that nobody waits long for those who come after. */
const mostMembers = 64;

/**
 * Transactions of one connection that follow each other closely, committed as one: a disk takes a
 * hundred times longer to keep something than to be told of it. Each is a savepoint of its own, so
 * that one can be taken back without the others; all are kept, or none is. To be used by one
 * transaction at a time.
 */
export class CommitGroup {
  readonly #connection: TransactionControl;
  readonly #begin: () => Promise<unknown>;
  #members: Member[] = [];
  #isOpen = false;

  /** @param begin - begins a transaction on the connection */
  constructor(connection: TransactionControl, begin: () => Promise<unknown>) {
    this.#connection = connection;
    this.#begin = begin;
  }

  get isFull(): boolean {
    return this.#members.length >= mostMembers;
  }

  /** Begins a member's transaction. */
  async enter(): Promise<void> {
    if (!this.#isOpen) await this.#begin();
    this.#isOpen = true;
    this.#connection.exec('savepoint member');
  }

  /**
   * Ends a member's transaction.
   *
   * @returns settles once it is on disk, or rejects where it could not be kept
   */
  stay(): Promise<void> {
    this.#connection.exec('release member');
    return new Promise((resolve, reject) => this.#members.push({ resolve, reject }));
  }

  /** Takes a member's transaction back. */
  leave(): void {
    if (!this.#isOpen) return;
    try {
      this.#connection.exec('rollback to member');
      this.#connection.exec('release member');
    } catch (error) {
      this.fail(error);
    }
  }

  /** Has everything on disk, and tells the members. */
  close(): void {
    if (!this.#isOpen) return;
    try {
      this.#connection.exec('commit');
      for (const { resolve } of this.#end()) resolve();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Tells the members that nothing of theirs was kept. */
  fail(error: unknown): void {
    if (!this.#isOpen) return;
    try {
      this.#connection.exec('rollback');
    } catch {
      // After a full disk SQLite has rolled back by itself and refuses to do so again.
    }
    for (const { reject } of this.#end()) reject(error);
  }

  #end(): Member[] {
    const members = this.#members;
    this.#members = [];
    this.#isOpen = false;
    return members;
  }
}
