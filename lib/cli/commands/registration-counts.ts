import { sql } from 'kysely';
import type { Database } from '../../database/connection';
import { getDatabase } from '../../database/open-database';
import { formatTable } from './registration-table';

/** `webinars registrations counts` */
export async function printCounts(): Promise<void> {
  const counts = await readCounts(getDatabase());
  if (counts.length === 0) {
    console.log('Nobody has registered yet.');
    return;
  }
  const names = ['registered', 'cancelled', 'flagged', 'watched'] as const;
  const lines = counts.map((count) => [count.webinar, ...names.map((name) => count[name])]);
  const total = names.map((name) => counts.reduce((sum, count) => sum + count[name], 0));
  const table = [['webinar', ...names], ...lines, ['total', ...total]];
  console.log(formatTable(table.map((line) => line.map(String))));
}

/** By webinar; each registration is registered, cancelled or flagged, and may be watched beside. */
async function readCounts(database: Database) {
  const db = await database.ready();
  const count = (condition: string) =>
    sql<number | string>`sum(case when ${sql.raw(condition)} then 1 else 0 end)`;
  const rows = await db
    .selectFrom('registrations')
    .select([
      'webinar',
      count('cancelled_at is null and flag is null').as('registered'),
      count('cancelled_at is not null').as('cancelled'),
      count('cancelled_at is null and flag is not null').as('flagged'),
      count('watched_at is not null').as('watched'),
    ])
    .groupBy('webinar')
    .orderBy('webinar')
    .execute();
  // PostgreSQL counts in 64 bits and so answers with text.
  return rows.map(({ webinar, registered, cancelled, flagged, watched }) => ({
    webinar,
    registered: Number(registered),
    cancelled: Number(cancelled),
    flagged: Number(flagged),
    watched: Number(watched),
  }));
}
