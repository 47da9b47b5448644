import type { Database } from '../database/connection';
import type { DeliveryRow } from '../database/tables';
import type { NewDelivery } from '../delivery/delivery';
import type { Registration } from '../registrations/store';

const now = '2026-11-02T09:00:00.000Z';

/** A mail about a registration that waits in the outbox, for tests. */
export function makeMail(
  { id, webinar, emailKey }: Pick<Registration, 'id' | 'webinar' | 'emailKey'>,
  changes: Partial<NewDelivery> = {},
): NewDelivery {
  return {
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    channel: 'mail',
    kind: 'confirmation',
    webinar,
    registration: id,
    request: null,
    emailKey,
    payload: {},
    state: 'pending',
    nextAttemptAt: now,
    expiresAt: null,
    createdAt: now,
    ...changes,
  };
}

/** The webhook of a registration that is cancelled, for tests. */
export function makeCancelled(registration: Registration): NewDelivery[] {
  const kind = 'registration.cancelled';
  const { id, email, answers, attribution } = registration;
  const payload = { id, email, answers, attribution };
  return [
    makeMail(registration, {
      channel: 'webhook',
      kind,
      key: `${kind}:${id}`,
      payload,
    }),
  ];
}

/** All that is in the outbox, in the order of their keys. */
export async function listDeliveries({ ready }: Database): Promise<DeliveryRow[]> {
  const db = await ready();
  return db.selectFrom('deliveries').selectAll().orderBy('key').execute();
}

/** Every value of every table, to be searched for what should be gone. */
export async function dumpTables({ ready }: Database): Promise<string> {
  const db = await ready();
  const tables = ['people', 'registrations', 'recording_requests', 'deliveries'] as const;
  const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}
