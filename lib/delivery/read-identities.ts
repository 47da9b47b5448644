import type { Database } from '../database/connection';
import type { CalendarIdentity } from '../webinars/calendar';

/**
 * What calendars know the sessions of a webinar by, as far as they have been announced.
 *
 * @param slug - the webinar's
 * @returns by session id
 */
export async function readIdentities(
  { ready }: Database,
  slug: string,
): Promise<Map<string, CalendarIdentity>> {
  const db = await ready();
  const rows = await db
    .selectFrom('sessions')
    .select(['session', 'uid', 'sequence'])
    .where('webinar', '=', slug)
    .where('withdrawn_at', 'is', null)
    // Of several editions with one label the latest counts.
    .orderBy('starts_at')
    .execute();
  return new Map(rows.map(({ session, uid, sequence }) => [session, { uid, sequence }]));
}
