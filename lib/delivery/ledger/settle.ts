import type { Database } from '../../database/connection';
import type { DeliveryRow, Tables } from '../../database/tables';
import type { DeliveryState, Outcome } from '../delivery';
import { backOff, mostAttempts } from './backoff';

/** The other side may ask for more patience than ours, but not for any amount of it. */
const longestAskedMs = 6 * 60 * 60_000;
const errorMaxLength = 500;

type Claimed = Pick<DeliveryRow, 'id' | 'attempts' | 'lease_owner'>;

/**
 * Writes down how an attempt ended, and gives the lease back. That something was delivered is
 * written down in any case; the rest only while the lease is still ours, and never over what was
 * cancelled meanwhile.
 *
 * @param claimed - from `claimDeliveries`
 * @param now - milliseconds since the epoch
 */
export async function settleDelivery(
  database: Database,
  claimed: Claimed,
  outcome: Outcome,
  now: number,
): Promise<void> {
  const db = await database.ready();
  const update = db
    .updateTable('deliveries')
    .set({ lease_owner: null, lease_until: null, ...toChange(claimed, outcome, now) })
    .where('id', '=', claimed.id);
  if (outcome.status === 'delivered') await update.execute();
  else {
    await update
      .where('state', '=', 'pending')
      .where('lease_owner', '=', claimed.lease_owner)
      .execute();
  }
}

function toChange(
  { attempts }: Claimed,
  outcome: Outcome,
  now: number,
): Partial<Tables['deliveries']> & { state: DeliveryState } {
  switch (outcome.status) {
    case 'delivered':
      return { state: 'delivered', delivered_at: new Date(now).toISOString(), last_error: null };
    case 'skipped':
      return { state: 'skipped', last_error: outcome.reason.slice(0, errorMaxLength) };
    case 'rejected':
      return { state: 'failed', last_error: outcome.error.slice(0, errorMaxLength) };
    case 'failed': {
      const last_error = outcome.error.slice(0, errorMaxLength);
      if (attempts >= mostAttempts) return { state: 'failed', last_error };
      const asked = Math.min(outcome.retryAfterMs ?? 0, longestAskedMs);
      const next = new Date(now + Math.max(backOff(attempts), asked));
      return { state: 'pending', last_error, next_attempt_at: next.toISOString() };
    }
  }
}
