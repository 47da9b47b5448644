import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../../database/connection';
import type { Tables } from '../../database/tables';
import type { Session, Webinar } from '../../webinars/model';
import { getSessionState } from '../../webinars/state';
import type { NewDelivery } from '../delivery';
import { insertDeliveries } from '../insert';
import type { ReminderPayload } from '../payloads';
import { newDelivery } from './new-delivery';

export interface ReminderInput {
  database: Database;
  webinars: readonly Webinar[];
  /** `site.mail.reminder_minutes` */
  reminderMinutes: readonly number[];
  /** Milliseconds since the epoch. */
  now: number;
}

const dayMinutes = 24 * 60;
const batchSize = 500;

interface Due {
  webinar: Webinar;
  session: Session;
  minutes: number;
}

/**
 * Puts the reminders that are due into the outbox: each once, never for a session that has begun,
 * and none for a moment that had passed when somebody registered. Of several that are due at once,
 * after a server was away, only the last one.
 *
 * @returns how many
 */
export async function planReminders(input: ReminderInput): Promise<number> {
  let planned = 0;
  for (const due of listDue(input)) {
    for (;;) {
      const added = await planBatch(input, due);
      planned += added;
      if (added < batchSize) break;
    }
  }
  return planned;
}

/** The moments that have come, one for a session at most. */
function listDue({ webinars, reminderMinutes, now }: ReminderInput): Due[] {
  const offsets = reminderMinutes.toSorted((a, b) => a - b);
  return webinars.flatMap((webinar) => {
    if (webinar.externalUrl !== null || webinar.hideDate) return [];
    return webinar.sessions.flatMap((session) => {
      if (getSessionState(session, webinar, now) !== 'upcoming') return [];
      const { instant, dateOnly } = session.start;
      const minutes = offsets.find((each) => instant - each * 60_000 <= now);
      // An hour before a day that has no time of day is the middle of the night.
      if (minutes === undefined || (dateOnly && minutes < dayMinutes)) return [];
      return [{ webinar, session, minutes }];
    });
  });
}

async function planBatch({ database, now }: ReminderInput, due: Due): Promise<number> {
  const { webinar, session, minutes } = due;
  const start = new Date(session.start.instant).toISOString();
  const tail = `:${start}:${minutes}`;
  const moment = new Date(session.start.instant - minutes * 60_000).toISOString();
  const db = await database.ready();
  const rows = await db
    .selectFrom('registrations')
    .select(['id', 'email_key'])
    .where('webinar', '=', webinar.slug)
    .where((expression) => hasChosen(expression, session, webinar))
    .where('cancelled_at', 'is', null)
    .where('flag', 'is', null)
    .where('active_at', '<', moment)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries')
            .select('deliveries.id')
            .where('deliveries.key', '=', sql<string>`'reminder:' || registrations.id || ${tail}`),
        ),
      ),
    )
    .limit(batchSize)
    .execute();
  if (rows.length === 0) return 0;
  const deliveries = rows.map(({ id, email_key }): NewDelivery => {
    const payload: ReminderPayload = { session: session.id, start };
    return newDelivery(
      {
        key: `reminder:${id}${tail}`,
        channel: 'mail',
        kind: 'reminder',
        webinar: webinar.slug,
        registration: id,
        emailKey: email_key,
        payload,
        expiresAt: start,
      },
      now,
    );
  });
  return db.transaction().execute((transaction) => insertDeliveries(transaction, deliveries));
}

/** Who has chosen a session; where there is only one, all. */
function hasChosen(
  { eb, or }: ExpressionBuilder<Tables, 'registrations'>,
  { id }: Session,
  { sessions }: Webinar,
) {
  const isChosen = eb('session', '=', id);
  return sessions.length === 1 ? or([isChosen, eb('session', 'is', null)]) : isChosen;
}
