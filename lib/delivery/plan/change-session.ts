import type { Transaction } from 'kysely';
import type { SessionRow, Tables } from '../../database/tables';
import { insertDeliveries } from '../insert';
import {
  type SessionMovedPayload,
  type SessionWithdrawnPayload,
  sessionDetails,
} from '../payloads';
import type { AnnouncedSession, ChangeContext } from './announced-session';
import { newDelivery } from './new-delivery';

type Mail =
  | { kind: 'session-moved'; payload: SessionMovedPayload; expiresAt: string }
  | { kind: 'session-withdrawn'; payload: SessionWithdrawnPayload; expiresAt: string };

/**
 * Compares a session with what was announced. Where it begins at another time, or is back after it
 * was withdrawn, everybody who registered for it gets a mail; another end is only noted.
 *
 * @returns 1 where it has changed
 */
export async function keepSession(
  { database, slug, now }: ChangeContext,
  row: SessionRow,
  session: AnnouncedSession,
): Promise<number> {
  const { id, startsAt, endsAt } = session;
  const details = JSON.stringify(session.details);
  const isMoved = row.starts_at !== startsAt || row.withdrawn_at !== null;
  const isChanged = isMoved || row.ends_at !== endsAt || row.session !== id;
  if (!isChanged && row.details === details) return 0;
  const sequence = row.sequence + (isChanged ? 1 : 0);
  const db = await database.ready();
  return db.transaction().execute(async (transaction) => {
    const isOurs = await changeRow(transaction, row, {
      session: id,
      starts_at: startsAt,
      ends_at: endsAt,
      sequence,
      details,
      changed_at: new Date(now).toISOString(),
      withdrawn_at: null,
    });
    if (!isOurs || !isChanged) return 0;
    await transaction
      .updateTable('registrations')
      .set({ session: id })
      .where('webinar', '=', slug)
      .where('session', '=', row.session)
      .execute();
    const payload = { uid: row.uid, sequence };
    const mail = { kind: 'session-moved', payload, expiresAt: endsAt } as const;
    if (isMoved) await tellRegistered(transaction, { slug, session: id, mail, now });
    return 1;
  });
}

/** Marks a session as withdrawn, and tells everybody who registered for it. @returns 1 if it was not */
export async function withdrawSession(
  { database, slug, now }: ChangeContext,
  row: SessionRow,
): Promise<number> {
  const time = new Date(now).toISOString();
  const sequence = row.sequence + 1;
  const details = sessionDetails.parse(JSON.parse(row.details));
  const { uid, starts_at: start, ends_at: end } = row;
  const db = await database.ready();
  return db.transaction().execute(async (transaction) => {
    const change = { sequence, changed_at: time, withdrawn_at: time };
    if (!(await changeRow(transaction, row, change))) return 0;
    const payload = { ...details, uid, sequence, start, end };
    const mail = { kind: 'session-withdrawn', payload, expiresAt: end } as const;
    await tellRegistered(transaction, { slug, session: row.session, mail, now });
    return 1;
  });
}

/** @returns false where another instance was first */
async function changeRow(
  db: Transaction<Tables>,
  { webinar, uid, sequence, details }: SessionRow,
  change: Partial<SessionRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set(change)
    .where('webinar', '=', webinar)
    .where('uid', '=', uid)
    .where('sequence', '=', sequence)
    .where('details', '=', details)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

async function tellRegistered(
  db: Transaction<Tables>,
  { slug, session, mail, now }: { slug: string; session: string; mail: Mail; now: number },
): Promise<void> {
  const registered = await db
    .selectFrom('registrations')
    .select(['id', 'email_key'])
    .where('webinar', '=', slug)
    .where('session', '=', session)
    .where('cancelled_at', 'is', null)
    .where('flag', 'is', null)
    .execute();
  const { uid, sequence } = mail.payload;
  const deliveries = registered.map(({ id, email_key }) =>
    newDelivery(
      {
        ...mail,
        key: `${mail.kind}:${id}:${uid}:${sequence}`,
        channel: 'mail',
        webinar: slug,
        registration: id,
        emailKey: email_key,
      },
      now,
    ),
  );
  await insertDeliveries(db, deliveries);
}
