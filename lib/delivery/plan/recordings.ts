import { sql } from 'kysely';
import type { Database } from '../../database/connection';
import type { Webinar } from '../../webinars/model';
import { endOf, getState, hasVideo } from '../../webinars/state';
import type { NewDelivery } from '../delivery';
import { insertDeliveries } from '../insert';
import { newDelivery } from './new-delivery';

export interface RecordingInput {
  database: Database;
  webinars: readonly Webinar[];
  /** Milliseconds since the epoch. */
  now: number;
}

const kind = 'recording-ready';
const batchSize = 500;

/** Somebody to be told. */
interface Waiting {
  id: string;
  email_key: string;
}

/**
 * Puts "the recording is ready" into the outbox for everybody who registered before there was one,
 * or asked to be told; one mail per webinar and address, whichever they did. Who registered for the
 * recording itself, or has watched it, has no need of it.
 *
 * @returns how many
 */
export async function planRecordings({ database, webinars, now }: RecordingInput): Promise<number> {
  const awaited = await listAwaited(database);
  const ready = webinars.filter(
    (webinar) =>
      awaited.has(webinar.slug) && getState(webinar, now) === 'on-demand' && hasVideo(webinar),
  );
  let planned = 0;
  for (const webinar of ready) {
    const tell = (column: 'registration' | 'request', waiting: readonly Waiting[]) =>
      tellAll(database, webinar, column, waiting, now);
    planned += await tell('registration', await findRegistrations(database, webinar));
    planned += await tell('request', await findRequests(database, webinar));
  }
  return planned;
}

/** How many people will be told once an entry has a recording; each address once. */
export async function countAwaiting(database: Database, webinar: Webinar): Promise<number> {
  const waiting = [
    ...(await findRegistrations(database, webinar)),
    ...(await findRequests(database, webinar)),
  ];
  return new Set(waiting.map(({ email_key }) => email_key)).size;
}

/** Slugs that anybody registered for or asked about. */
async function listAwaited({ ready }: Database): Promise<Set<string>> {
  const db = await ready();
  const registered = db.selectFrom('registrations').select('webinar').distinct();
  const asked = db.selectFrom('recording_requests').select('webinar').distinct();
  const rows = [...(await registered.execute()), ...(await asked.execute())];
  return new Set(rows.map(({ webinar }) => webinar));
}

async function findRegistrations({ ready }: Database, webinar: Webinar): Promise<Waiting[]> {
  const ends = webinar.sessions.map((session) =>
    webinar.preRecorded ? session.start.instant : endOf(session, webinar),
  );
  const over = ends.length > 0 ? new Date(Math.max(...ends)).toISOString() : null;
  if (over === null) return [];
  const db = await ready();
  return db
    .selectFrom('registrations')
    .select(['id', 'email_key'])
    .where('webinar', '=', webinar.slug)
    .where('created_at', '<', over)
    .where('cancelled_at', 'is', null)
    .where('watched_at', 'is', null)
    .where('flag', 'is', null)
    .where(({ not, exists, selectFrom }) => {
      const told = selectFrom('deliveries').select('deliveries.id').where('kind', '=', kind);
      return not(exists(told.whereRef('deliveries.registration', '=', 'registrations.id')));
    })
    .execute();
}

async function findRequests({ ready }: Database, webinar: Webinar): Promise<Waiting[]> {
  const db = await ready();
  return db
    .selectFrom('recording_requests')
    .select(['id', 'email_key'])
    .where('webinar', '=', webinar.slug)
    .where('flag', 'is', null)
    .where(({ not, exists, selectFrom }) => {
      const key = sql<string>`${`${kind}:${webinar.slug}:`} || recording_requests.email_key`;
      return not(exists(selectFrom('deliveries').select('deliveries.id').where('key', '=', key)));
    })
    .execute();
}

async function tellAll(
  { ready }: Database,
  { slug }: Webinar,
  column: 'registration' | 'request',
  waiting: readonly Waiting[],
  now: number,
): Promise<number> {
  let told = 0;
  for (let start = 0; start < waiting.length; start += batchSize) {
    const deliveries = waiting.slice(start, start + batchSize).map(
      ({ id, email_key }): NewDelivery =>
        newDelivery(
          {
            // By address: who registered and asked as well is told once.
            key: `${kind}:${slug}:${email_key}`,
            channel: 'mail',
            kind,
            webinar: slug,
            [column]: id,
            emailKey: email_key,
          },
          now,
        ),
    );
    const db = await ready();
    told += await db
      .transaction()
      .execute((transaction) => insertDeliveries(transaction, deliveries));
  }
  return told;
}
