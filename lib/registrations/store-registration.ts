import type { Transaction } from 'kysely';
import { newId } from '../database/new-id';
import type { Tables } from '../database/tables';
import { toRegistration, toRegistrationRow } from './rows';
import type { RegisterOutcome, Registration } from './store';

/** Stores a registration once per webinar and address; see `RegistrationStore.register`. */
export async function storeRegistration(
  db: Transaction<Tables>,
  registration: Registration,
): Promise<RegisterOutcome> {
  await ensurePerson(db, registration);
  const row = toRegistrationRow(registration);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('registrations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['webinar', 'email_key']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { registration, status: 'created' };

  const revived = await db
    .updateTable('registrations')
    .set({ cancelled_at: null, session: row.session, active_at: row.created_at })
    .where('webinar', '=', row.webinar)
    .where('email_key', '=', row.email_key)
    .where('cancelled_at', 'is not', null)
    .returningAll()
    .executeTakeFirst();
  if (revived) return { registration: toRegistration(revived), status: 'reactivated' };

  const stored = await db
    .updateTable('registrations')
    .set({ active_at: row.created_at })
    .where('webinar', '=', row.webinar)
    .where('email_key', '=', row.email_key)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { registration: toRegistration(stored), status: 'again' };
}

/** Gives an address the id that stands for it in mailed links. */
export async function ensurePerson(
  db: Transaction<Tables>,
  { emailKey, createdAt }: Pick<Registration, 'emailKey' | 'createdAt'>,
): Promise<void> {
  await db
    .insertInto('people')
    .values({
      id: newId(),
      email_key: emailKey,
      unsubscribed_at: null,
      created_at: createdAt,
    })
    .onConflict((conflict) => conflict.column('email_key').doNothing())
    .execute();
}
