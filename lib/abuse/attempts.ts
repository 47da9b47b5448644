import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { getSessionSecret } from '../access/secret';
import type { Database } from '../database/connection';
import type { Tables } from '../database/tables';
import { parseAddress, toNetwork } from './ip-address';
import { KyselyLimiter } from './kysely-limiter';

/** Who tries what. */
export interface Attempt {
  purpose: string;
  /** From `readClientAddress`; null counts as one somebody. */
  address: string | null;
}

const points = 5;
const duration = 15 * 60;

/**
 * Counts an attempt before it is made, so that many at once are counted as well. Unlike forms, this
 * machine's own addresses are counted too: a proxy's visitors are strangers.
 *
 * @returns null where it may be made, or else in how many seconds
 * @throws where the database does not answer: then nobody gets in
 */
export async function allowAttempt(attempt: Attempt, database: Database): Promise<number | null> {
  try {
    const limiter = limiterFor(attempt, await database.ready());
    await limiter.consume(keyOf(attempt));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(Math.min(refusal.msBeforeNext, duration * 1000) / 1000));
  }
}

/** The attempt was right: those before it were typing mistakes. */
export async function forgetAttempts(attempt: Attempt, database: Database): Promise<void> {
  const limiter = limiterFor(attempt, await database.ready());
  await limiter.delete(keyOf(attempt));
}

function limiterFor({ purpose }: Attempt, db: Kysely<Tables>): KyselyLimiter {
  return new KyselyLimiter({ db, keyPrefix: `attempts-${purpose}`, points, duration });
}

/** No address is stored, only what tells it from others. */
function keyOf({ address }: Attempt): string {
  const parsed = address === null ? null : parseAddress(address);
  const network = parsed === null ? 'unknown' : toNetwork(parsed);
  return createHmac('sha256', getSessionSecret()).update(network).digest('base64url').slice(0, 32);
}
