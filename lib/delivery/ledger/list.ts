import type { Database } from '../../database/connection';
import type { ChannelName, Delivery, DeliveryState } from '../delivery';
import { toDelivery } from '../rows';

export interface DeliveryFilter {
  /** Those in one of these states. */
  states: readonly DeliveryState[];
  /** Of one webinar; of all where absent. */
  webinar?: string;
  /** Of one channel; of all where absent. */
  channel?: ChannelName;
  limit: number;
}

/** What is in the outbox, newest first. */
export async function listDeliveries(
  database: Database,
  { states, webinar, channel, limit }: DeliveryFilter,
): Promise<Delivery[]> {
  const db = await database.ready();
  let query = db.selectFrom('deliveries').selectAll().where('state', 'in', states);
  if (webinar !== undefined) query = query.where('webinar', '=', webinar);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toDelivery);
}

/** How many deliveries there are in each state, by channel. */
export async function countDeliveries(
  database: Database,
): Promise<Array<{ channel: string; state: string; count: number }>> {
  const db = await database.ready();
  const rows = await db
    .selectFrom('deliveries')
    .select(({ fn }) => ['channel', 'state', fn.countAll().as('count')])
    .groupBy(['channel', 'state'])
    .orderBy('channel')
    .orderBy('state')
    .execute();
  // PostgreSQL counts in 64 bits and so answers with text.
  return rows.map(({ channel, state, count }) => ({ channel, state, count: Number(count) }));
}
