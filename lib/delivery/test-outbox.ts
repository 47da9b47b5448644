import type { Database } from '../database/connection';
import type { DeliveryRow } from '../database/tables';
import type { NewDelivery } from './delivery';
import { insertDeliveries } from './insert';
import { newDelivery } from './plan/new-delivery';

/** Puts something into the outbox, for tests. */
export async function addDelivery(
  { ready }: Database,
  changes: Partial<NewDelivery> = {},
  now = Date.parse('2026-11-01T10:00:00Z'),
): Promise<NewDelivery> {
  const given = { key: crypto.randomUUID(), emailKey: 'ada@example.com', ...changes };
  const delivery = newDelivery({ channel: 'mail', kind: 'confirmation', ...given }, now);
  const db = await ready();
  await insertDeliveries(db, [delivery]);
  return delivery;
}

/** All that is in the outbox, in the order of their keys. */
export async function readOutbox({ ready }: Database): Promise<DeliveryRow[]> {
  const db = await ready();
  return db.selectFrom('deliveries').selectAll().orderBy('key').execute();
}
