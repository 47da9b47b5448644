import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { LRUCache } from 'lru-cache';

/** More than this product has; lists of different lengths make statements of their own. */
const mostStatements = 200;

/**
 * A database that prepares each statement once: to prepare one takes as long as to run it. A
 * statement is put back only when it has done its work, so that one that failed is not used again.
 */
export function keepStatements(database: SqliteDatabase): SqliteDatabase {
  const kept = new LRUCache<string, SqliteStatement>({ max: mostStatements });

  function prepare(sql: string): SqliteStatement {
    const statement = kept.get(sql) ?? database.prepare(sql);
    kept.delete(sql);
    function run<T>(work: () => T): T {
      const result = work();
      kept.set(sql, statement);
      return result;
    }
    return {
      reader: statement.reader,
      all: (parameters) => run(() => statement.all(parameters)),
      run: (parameters) => run(() => statement.run(parameters)),
      // It is in use until whoever reads has enough, and nobody says so.
      iterate: (parameters) => statement.iterate(parameters),
    };
  }

  return { prepare, close: () => database.close() };
}
