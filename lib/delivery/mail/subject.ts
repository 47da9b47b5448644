import type { Database } from '../../database/connection';
import type { SessionRow } from '../../database/tables';
import { findPerson } from '../../people/own-data';
import type { Person } from '../../people/store';
import { toRecordingRequest, toRegistration } from '../../registrations/rows';
import type { RecordingRequest, Registration } from '../../registrations/store';
import type { Webinar } from '../../webinars/model';
import { concealSecrets } from '../../webinars/secrets';
import type { Delivery } from '../delivery';

/** What a mail is about, as it is stored and written at this moment. */
export interface MailSubject {
  delivery: Delivery;
  registration: Registration | null;
  request: RecordingRequest | null;
  /** Null where nobody is known by the address. */
  person: Person | null;
  /** As everybody may read it, whatever a letter takes from it; null where it is gone. */
  webinar: Webinar | null;
  /** The sessions of the webinar that were announced, the latest last. */
  announced: SessionRow[];
  /** Mails to the address in the last 24 hours. */
  sentToday: number;
}

const dayMs = 24 * 60 * 60_000;

/**
 * Looks up what a mail is about.
 *
 * @param webinars - of the content
 * @param now - milliseconds since the epoch
 */
export async function readSubject(
  { ready }: Database,
  delivery: Delivery,
  webinars: readonly Webinar[],
  now: number,
): Promise<MailSubject> {
  const db = await ready();
  const { registration, request, emailKey } = delivery;
  const slug = delivery.webinar ?? '';
  const webinar = webinars.find((each) => each.slug === slug);
  const registered = await db
    .selectFrom('registrations')
    .selectAll()
    .where('id', '=', registration ?? '')
    .executeTakeFirst();
  const asked = await db
    .selectFrom('recording_requests')
    .selectAll()
    .where('id', '=', request ?? '')
    .executeTakeFirst();
  const { sent } = await db
    .selectFrom('deliveries')
    .select(({ fn }) => fn.countAll().as('sent'))
    .where('email_key', '=', emailKey)
    .where('channel', '=', 'mail')
    .where('delivered_at', '>', new Date(now - dayMs).toISOString())
    .executeTakeFirstOrThrow();
  return {
    delivery,
    registration: registered ? toRegistration(registered) : null,
    request: asked ? toRecordingRequest(asked) : null,
    person: await findPerson(db, 'email_key', emailKey),
    webinar: webinar ? concealSecrets(webinar) : null,
    announced: await db
      .selectFrom('sessions')
      .selectAll()
      .where('webinar', '=', slug)
      .orderBy('starts_at')
      .execute(),
    sentToday: Number(sent),
  };
}

/** The session somebody registered for, or the only one there is; null for a recording. */
export function findSession({ registration, webinar }: MailSubject) {
  const sessions = webinar?.sessions ?? [];
  const chosen = sessions.find(({ id }) => id === registration?.session);
  return chosen ?? (sessions.length === 1 ? (sessions[0] ?? null) : null);
}
