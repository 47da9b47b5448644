import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables';
import { insertDeliveries } from '../delivery/insert';
import { toRegistration } from '../registrations/rows';
import type { Registration } from '../registrations/store';
import type { DeliveriesForCancelled } from './store';

/** Deletes everything that is stored about a person; see `PeopleStore.erase`. */
export async function erasePerson(
  db: Transaction<Tables>,
  personId: string,
  deliveriesFor: DeliveriesForCancelled,
): Promise<boolean> {
  const person = await db
    .deleteFrom('people')
    .where('id', '=', personId)
    .returning('email_key')
    .executeTakeFirst();
  if (!person) return false;
  const emailKey = person.email_key;
  const untold = await readUntold(db, emailKey);
  for (const table of ['deliveries', 'registrations', 'recording_requests'] as const) {
    await db.deleteFrom(table).where('email_key', '=', emailKey).execute();
  }
  await insertDeliveries(db, untold.map(withoutPerson).flatMap(deliveriesFor));
  return true;
}

/** What is still to be sent must not bring back whom it is about. */
function withoutPerson(registration: Registration): Registration {
  return {
    ...registration,
    email: '',
    emailKey: '',
    answers: {},
    attribution: null,
    timezone: null,
  };
}

/** Registrations that others may know of, and not that they are cancelled. */
async function readUntold(db: Transaction<Tables>, emailKey: string): Promise<Registration[]> {
  const rows = await db
    .selectFrom('registrations')
    .selectAll()
    .where('email_key', '=', emailKey)
    .where('flag', 'is', null)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('cancelled_at', 'is', null),
        exists(
          selectFrom('deliveries')
            .select('deliveries.id')
            .whereRef('deliveries.registration', '=', 'registrations.id')
            .where('deliveries.kind', '=', 'registration.cancelled')
            .where('deliveries.state', 'in', ['pending', 'failed']),
        ),
      ]),
    )
    .execute();
  return rows.map(toRegistration);
}
