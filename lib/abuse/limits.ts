import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { getSessionSecret } from '../access/secret';
import type { Tables } from '../database/tables';
import type { Site } from '../site/schema';
import { isLoopback, parseAddress, toNetwork } from './ip-address';
import { KyselyLimiter } from './kysely-limiter';

export interface Submission {
  /** From `readClientAddress`. */
  address: string | null;
  /** `emailKey(email)`. */
  emailKey: string;
}

export interface LimitDeps {
  /** Where it is counted: in a transaction, together with what else that stores. */
  db: Kysely<Tables>;
  /** `site.limits`. */
  limits: Site['limits'];
  /** Milliseconds since the epoch. */
  now?: number;
  /** Keeps what is counted from being guessed; the same for all instances. */
  secret?: string;
}

export type Admission =
  | { allowed: true }
  | { allowed: false; retryAfterSeconds: number; which: 'address' | 'email' };

type Limit = Site['limits']['per_address'];

/**
 * Counts a submission against its limits, which all instances on one database share. Each begins
 * with the first submission and ends after its minutes.
 *
 * Loopback addresses are not limited: without `TRUST_PROXY` they are a proxy's on this machine, and
 * a limit would lock out everybody behind it.
 *
 * @returns what was exceeded, and in how many seconds it is worth trying again
 * @throws where the database does not answer
 */
export async function checkSubmission(
  { address, emailKey }: Submission,
  { db, limits, now = Date.now(), secret = getSessionSecret() }: LimitDeps,
): Promise<Admission> {
  const network = toCountedNetwork(address);
  const counted = [
    { which: 'address', value: network, limit: limits.per_address },
    { which: 'email', value: emailKey, limit: limits.per_email },
  ] as const;
  for (const { which, value, limit } of counted) {
    if (value === null) continue;
    const key = createHmac('sha256', secret).update(`limit:${which}:${value}`).digest('base64url');
    const waitMs = await consume(key, which, limit, db, now);
    if (waitMs === null) continue;
    return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)), which };
  }
  return { allowed: true };
}

/** @returns how long to wait, in milliseconds; null where there is no need to */
async function consume(
  key: string,
  keyPrefix: string,
  { submissions, minutes }: Limit,
  db: Kysely<Tables>,
  now: number,
): Promise<number | null> {
  const duration = minutes * 60;
  const limiter = new KyselyLimiter({
    db,
    keyPrefix,
    points: submissions,
    duration,
    clock: () => now,
  });
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.min(refusal.msBeforeNext, duration * 1000);
  }
}

function toCountedNetwork(address: string | null): string | null {
  const parsed = address === null ? null : parseAddress(address);
  return parsed === null || isLoopback(parsed) ? null : toNetwork(parsed);
}
