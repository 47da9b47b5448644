import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables';
import type { NewDelivery } from './delivery';
import { toDeliveryRow } from './rows';

/** Rows at a time: databases take a limited number of values in one statement. */
const batchSize = 50;

/**
 * Puts deliveries into the outbox; meant to run in the transaction of what they tell of. One whose
 * key is there already is left out.
 *
 * @returns how many were new
 */
export async function insertDeliveries(
  db: Kysely<Tables>,
  deliveries: readonly NewDelivery[],
): Promise<number> {
  let added = 0;
  for (let start = 0; start < deliveries.length; start += batchSize) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('deliveries')
      .values(deliveries.slice(start, start + batchSize).map(toDeliveryRow))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}
