import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/connection';
import type { Tables } from '../database/tables';
import type { Redirect, Webinar } from '../webinars/model';
import { webinarPath } from '../webinars/path';

/** What belongs to a webinar by its slug, and what it has once for each. */
const kept = [
  ['registrations', 'email_key'],
  ['recording_requests', 'email_key'],
  ['sessions', 'uid'],
] as const;

/**
 * A webinar that got another address keeps the people who registered for it: where the old one
 * leads to the new one (`aliases`), what is stored follows. Who registered under both keeps both.
 *
 * @param webinars - of the content
 * @param redirects - of the content
 * @returns how many webinars were renamed
 */
export async function followRenames(
  { ready }: Database,
  { webinars, redirects }: { webinars: readonly Webinar[]; redirects: readonly Redirect[] },
): Promise<number> {
  const slugs = new Map(webinars.map(({ slug }) => [webinarPath(slug), slug]));
  const targets = new Map(redirects.map(({ from, to }) => [from, slugs.get(to)]));
  const db = await ready();
  const stored = new Set<string>();
  for (const [table] of kept) {
    const rows = await db.selectFrom(table).select('webinar').distinct().execute();
    for (const { webinar } of rows) stored.add(webinar);
  }
  let renamed = 0;
  for (const from of stored) {
    const to = targets.get(webinarPath(from));
    if (to === undefined || slugs.has(webinarPath(from))) continue;
    await db.transaction().execute((transaction) => rename(transaction, from, to));
    renamed += 1;
  }
  return renamed;
}

async function rename(db: Transaction<Tables>, from: string, to: string): Promise<void> {
  for (const [table, once] of kept) {
    const [name, column] = [sql.table(table), sql.ref(once)];
    await sql`update ${name} set webinar = ${to} where webinar = ${from}
      and ${column} not in (select ${column} from ${name} where webinar = ${to})`.execute(db);
  }
  await db.updateTable('deliveries').set({ webinar: to }).where('webinar', '=', from).execute();
}
