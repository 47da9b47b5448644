import type { Database } from '../../database/connection';
import { buildUid } from '../../webinars/calendar';
import type { Webinar } from '../../webinars/model';
import { concealSecrets } from '../../webinars/secrets';
import { buildTime } from '../../webinars/view';
import type { SessionDetails } from '../payloads';
import type { CurrentSession } from './match-sessions';

export interface ChangeContext {
  database: Database;
  /** The webinar's. */
  slug: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** A session as people are told of it. */
export interface AnnouncedSession extends CurrentSession {
  details: SessionDetails;
  webinar: Webinar;
}

/** The sessions of a webinar, those that are over included. */
export function listAnnounced(webinar: Webinar): AnnouncedSession[] {
  const shown = concealSecrets(webinar);
  return shown.sessions.map((session) => {
    const { start, end, dateOnly, hostZone, hostOffset } = buildTime(session, webinar);
    const details = { title: shown.title, label: session.label, dateOnly, hostZone, hostOffset };
    return { id: session.id, startsAt: start, endsAt: end, details, webinar };
  });
}

/**
 * Notes a session that nobody has been told of yet. The name calendars know it by is the one that
 * the calendar file would give it, unless another session of the webinar has that.
 *
 * @returns 1, or 0 where another instance was first
 */
export async function addSession(
  { database, slug, now }: ChangeContext,
  { id, startsAt, endsAt, details, webinar }: AnnouncedSession,
  siteUrl: string,
): Promise<number> {
  const uid = buildUid(webinar, { id }, siteUrl);
  const db = await database.ready();
  return db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .selectFrom('sessions')
      .select(['uid', 'session', 'starts_at'])
      .where('webinar', '=', slug)
      .execute();
    if (taken.some((row) => row.session === id && row.starts_at === startsAt)) return 0;
    const uids = new Set(taken.map((row) => row.uid));
    let own = uid;
    for (let count = 2; uids.has(own); count += 1) own = uid.replace('@', `~${count}@`);
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('sessions')
      .values({
        webinar: slug,
        uid: own,
        session: id,
        starts_at: startsAt,
        ends_at: endsAt,
        sequence: 0,
        details: JSON.stringify(details),
        changed_at: new Date(now).toISOString(),
        withdrawn_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(numInsertedOrUpdatedRows ?? 0);
  });
}
