import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../database/connection';

/** How many people registered on a day, and how many of these have watched since. */
export interface DayCount {
  /** `2026-12-08`, where the site is. */
  day: string;
  registered: number;
  watched: number;
}

export interface DaysInput {
  database: Database;
  /** A slug; all webinars where null. */
  webinar: string | null;
  /** How many days, the last of them today. */
  days: number;
  /** IANA. */
  timeZone: string;
  /** Milliseconds since the epoch. */
  now: number;
}

const dayMs = 24 * 60 * 60_000;

/**
 * Registrations by day, every day of the range, also those without any. What is flagged or
 * cancelled does not count. The database counts by hour, so that zones can be reckoned with here.
 */
export async function readDays(input: DaysInput): Promise<DayCount[]> {
  const { database, webinar, days, timeZone, now } = input;
  const writeDay = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone });
  const counts = new Map(
    Array.from({ length: days }, (_, back): [string, DayCount] => {
      const day = writeDay.format(now - (days - 1 - back) * dayMs);
      return [day, { day, registered: 0, watched: 0 }];
    }),
  );
  const hour: RawBuilder<string> = sql`substr(created_at, 1, 13)`;
  const db = await database.ready();
  let query = db
    .selectFrom('registrations')
    .select(({ fn }) => [
      hour.as('hour'),
      fn.countAll<number | string>().as('registered'),
      fn.count<number | string>('watched_at').as('watched'),
    ])
    .where('flag', 'is', null)
    .where('cancelled_at', 'is', null)
    // A day more: where the site is it may still be the day before.
    .where('created_at', '>=', new Date(now - (days + 1) * dayMs).toISOString())
    .groupBy(hour);
  if (webinar !== null) query = query.where('webinar', '=', webinar);
  for (const row of await query.execute()) {
    const count = counts.get(writeDay.format(Date.parse(`${row.hour}:00:00Z`)));
    if (!count) continue;
    count.registered += Number(row.registered);
    count.watched += Number(row.watched);
  }
  return [...counts.values()];
}
