import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/connection';
import type { Tables } from '../database/tables';

/**
 * Runs a short transaction before or after, never during, anybody's registration. Somebody may be
 * registering again while what they left is deleted: either happens first, and neither sees half of
 * the other. On SQLite transactions wait for each other by themselves.
 */
export async function whileNobodyRegisters<T>(
  database: Database,
  work: (db: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const db = await database.ready();
  return db.transaction().execute(async (transaction) => {
    // Each registration begins by writing to it, see ensurePerson.
    if (database.kind === 'postgres') {
      await sql`lock table people in share row exclusive mode`.execute(transaction);
    }
    return work(transaction);
  });
}
