import type { Database } from '../database/connection';
import type { CalendarIdentity } from '../webinars/calendar';

/** What calendars know sessions by, and when that changed last. */
export interface Announced {
  /** By slug, then by session id. */
  identities: Map<string, Map<string, CalendarIdentity>>;
  /** Milliseconds since the epoch; 0 where none has been announced. */
  changedAt: number;
}

/** What calendars know the sessions of some webinars by, as far as they have been announced. */
export async function readAnnounced({ ready }: Database, slugs: string[]): Promise<Announced> {
  const announced: Announced = { identities: new Map(), changedAt: 0 };
  if (slugs.length === 0) return announced;
  const db = await ready();
  const rows = await db
    .selectFrom('sessions')
    .select(['webinar', 'session', 'uid', 'sequence', 'changed_at'])
    .where('webinar', 'in', slugs)
    .where('withdrawn_at', 'is', null)
    // Of several editions with one label the latest counts.
    .orderBy('starts_at')
    .execute();
  for (const { webinar, session, uid, sequence, changed_at } of rows) {
    const ofWebinar = announced.identities.get(webinar) ?? new Map<string, CalendarIdentity>();
    announced.identities.set(webinar, ofWebinar.set(session, { uid, sequence }));
    announced.changedAt = Math.max(announced.changedAt, Date.parse(changed_at));
  }
  return announced;
}
