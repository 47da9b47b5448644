import type { ExpressionBuilder, Transaction } from 'kysely';
import type { Tables } from '../database/tables';
import { insertDeliveries } from '../delivery/insert';
import { toRegistration } from '../registrations/rows';
import type { DeliveriesForCancelled } from './store';

/** Cancels a registration of a person; see `PeopleStore.cancelRegistration`. */
export async function cancelRegistration(
  db: Transaction<Tables>,
  {
    personId,
    registrationId,
    deliveriesFor,
    now,
  }: {
    personId: string;
    registrationId: string;
    deliveriesFor: DeliveriesForCancelled;
    now: number;
  },
): Promise<boolean> {
  const time = new Date(now).toISOString();
  const row = await db
    .updateTable('registrations')
    .set({ cancelled_at: time, active_at: time })
    .where('id', '=', registrationId)
    .where('email_key', '=', selectEmailKey(personId))
    .where('cancelled_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (!row) return false;
  await skipDeliveries(db, 'registration', registrationId);
  // Of a flagged one nobody has been told.
  if (row.flag === null) await insertDeliveries(db, deliveriesFor(toRegistration(row)));
  return true;
}

/** Forgets a request of a person; see `PeopleStore.cancelRequest`. */
export async function cancelRequest(
  db: Transaction<Tables>,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recording_requests')
    .where('id', '=', requestId)
    .where('email_key', '=', selectEmailKey(personId))
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await skipDeliveries(db, 'request', requestId);
  return true;
}

/** Keeps back mail that has not gone out, and whatever waited for a person to clear it. */
async function skipDeliveries(
  db: Transaction<Tables>,
  column: 'registration' | 'request',
  id: string,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', last_error: 'cancelled' })
    .where(column, '=', id)
    .where(({ or, and, eb }) =>
      or([
        eb('state', '=', 'held'),
        and([eb('channel', '=', 'mail'), eb('state', 'in', ['pending', 'failed'])]),
      ]),
    )
    .execute();
}

function selectEmailKey(personId: string) {
  return (query: ExpressionBuilder<Tables, keyof Tables>) =>
    query.selectFrom('people').select('email_key').where('id', '=', personId);
}
