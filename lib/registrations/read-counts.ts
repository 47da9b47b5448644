import { sql } from 'kysely';
import type { Database } from '../database/connection';

/** Each registration is registered, cancelled or flagged, and may be watched beside. */
export interface WebinarCounts {
  webinar: string;
  registered: number;
  cancelled: number;
  flagged: number;
  watched: number;
}

/** How many there are of each webinar, by slug; none of those nobody registered for. */
export async function readCounts(database: Database): Promise<WebinarCounts[]> {
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
