import type { Kysely } from 'kysely';
import type { PersonRow, Tables } from '../database/tables';
import { toRecordingRequest, toRegistration } from '../registrations/rows';
import type { OwnData, Person, SentItem } from './store';

/** A person by id or address; null where there is none. */
export async function findPerson(
  db: Kysely<Tables>,
  column: 'id' | 'email_key',
  value: string,
): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .selectAll()
    .where(column, '=', value)
    .executeTakeFirst();
  return row ? toPerson(row, await readNewestEmail(db, row.email_key)) : null;
}

/** Everything that is stored about a person; null where nobody has this id. */
export async function readOwnData(db: Kysely<Tables>, personId: string): Promise<OwnData | null> {
  const person = await findPerson(db, 'id', personId);
  if (!person) return null;
  const [registrations, requests, sent] = await Promise.all([
    db
      .selectFrom('registrations')
      .selectAll()
      .where('email_key', '=', person.emailKey)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('recording_requests')
      .selectAll()
      .where('email_key', '=', person.emailKey)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
    readSent(db, person.emailKey),
  ]);
  return {
    person,
    registrations: registrations.map(toRegistration),
    requests: requests.map(toRecordingRequest),
    sent,
  };
}

async function readSent(db: Kysely<Tables>, emailKey: string): Promise<SentItem[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['channel', 'kind', 'webinar', 'delivered_at'])
    .where('email_key', '=', emailKey)
    .where('delivered_at', 'is not', null)
    .orderBy('delivered_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ channel, kind, webinar, delivered_at }) =>
    delivered_at === null ? [] : [{ channel, kind, webinar, sentAt: delivered_at }],
  );
}

/** Where mail goes: the address as last typed; null where none of what was typed is left. */
async function readNewestEmail(db: Kysely<Tables>, emailKey: string): Promise<string | null> {
  const row = await db
    .selectFrom('registrations')
    .select(['email', 'created_at'])
    .where('email_key', '=', emailKey)
    .unionAll(
      db
        .selectFrom('recording_requests')
        .select(['email', 'created_at'])
        .where('email_key', '=', emailKey),
    )
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.email ?? null;
}

function toPerson(row: PersonRow, email: string | null): Person {
  return {
    id: row.id,
    emailKey: row.email_key,
    // The key is an address as well: the same mailbox, in small letters.
    email: email ?? row.email_key,
    unsubscribedAt: row.unsubscribed_at,
  };
}
