import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { Database } from '../../database/connection';
import type { DeliveryRow, Tables } from '../../database/tables';
import type { ChannelName } from '../delivery';

export interface Claim {
  channel: ChannelName;
  /** Who claims; no two workers anywhere have the same. */
  owner: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** For how long nobody else may try, in milliseconds. */
  leaseMs: number;
  /** How many at most. */
  limit: number;
}

/** Nothing of ours is ever put off for longer, see `settle.ts`. */
const longestWaitMs = 24 * 60 * 60_000;

/**
 * Takes what is due for a while, so that no other worker, process or instance sends it meanwhile.
 * Each one taken counts as an attempt. What a worker that died had taken is free again once its
 * lease is over.
 *
 * @returns oldest first
 */
export async function claimDeliveries(database: Database, claim: Claim): Promise<DeliveryRow[]> {
  const db = await database.ready();
  // Reading first, so that workers with nothing to do never wait for the lock to write.
  const some = await selectDue(db, claim).limit(1).executeTakeFirst();
  if (!some) return [];
  const until = new Date(claim.now + claim.leaseMs).toISOString();
  const due = selectDue(db, claim).orderBy('next_attempt_at').limit(claim.limit);
  // SQLite has one writer at a time, and no words for it.
  const free = database.kind === 'postgres' ? due.forUpdate().skipLocked() : due;
  const rows = await db
    .updateTable('deliveries')
    .set(({ eb }) => ({
      lease_owner: claim.owner,
      lease_until: until,
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', 'in', free)
    .returningAll()
    .execute();
  return rows.toSorted((a, b) => a.next_attempt_at.localeCompare(b.next_attempt_at));
}

function selectDue(db: Kysely<Tables>, claim: Claim) {
  return db
    .selectFrom('deliveries')
    .select('id')
    .where('state', '=', 'pending')
    .where('channel', '=', claim.channel)
    .where((expression) => isDue(expression, claim));
}

/** A time that lies further ahead than any of ours was written by a clock that was set back since. */
function isDue(
  { eb, and, or }: ExpressionBuilder<Tables, 'deliveries'>,
  { now, leaseMs }: Claim,
): Expression<SqlBool> {
  const at = (milliseconds: number) => new Date(milliseconds).toISOString();
  return and([
    or([eb('next_attempt_at', '<=', at(now)), eb('next_attempt_at', '>', at(now + longestWaitMs))]),
    or([
      eb('lease_until', 'is', null),
      eb('lease_until', '<=', at(now)),
      eb('lease_until', '>', at(now + 2 * leaseMs)),
    ]),
  ]);
}
