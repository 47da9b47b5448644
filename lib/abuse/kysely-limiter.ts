import { type Kysely, sql } from 'kysely';
import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import type { Database } from '../database/connection';
import type { RateLimitRow, Tables } from '../database/tables';

export interface KyselyLimiterOptions {
  db: Kysely<Tables>;
  /** Goes before each key, so that several limiters share the table. */
  keyPrefix: string;
  /** How often within the duration. */
  points: number;
  /** Seconds. */
  duration: number;
  /** Milliseconds since the epoch. */
  clock?: () => number;
}

type Counter = Pick<RateLimitRow, 'points' | 'expire'>;

/**
 * A limiter of rate-limiter-flexible over our own database, so that instances share their limits.
 * Its own SQLite store would want a connection of another library, and begin transactions in the
 * middle of ours.
 *
 * What stores extend: https://github.com/animir/node-rate-limiter-flexible#contributions
 */
export class KyselyLimiter extends RateLimiterStoreAbstract {
  readonly #db: Kysely<Tables>;
  readonly #clock: () => number;

  constructor({ db, clock = Date.now, ...options }: KyselyLimiterOptions) {
    super({ storeClient: db, ...options });
    this.#db = db;
    this.#clock = clock;
  }

  /** Counts and reads in one statement, so that no two submissions see the same count. */
  async _upsert(
    key: string,
    points: number,
    msDuration: number,
    forceExpire = false,
  ): Promise<Counter> {
    const now = this.#clock();
    const expire = msDuration > 0 ? now + msDuration : null;
    // An end that is far beyond any of ours was written by a clock that has been set back since.
    const isOver = forceExpire
      ? sql`1 = 1`
      : sql`(rate_limits.expire <= ${now} or rate_limits.expire > ${now + 2 * msDuration})`;
    const { rows } = await sql<Counter>`
      insert into rate_limits (key, points, expire) values (${key}, ${points}, ${expire})
      on conflict (key) do update set
        points = case when ${isOver} then excluded.points
          else rate_limits.points + excluded.points end,
        expire = case when ${isOver} then excluded.expire else rate_limits.expire end
      returning points, expire`.execute(this.#db);
    const [counter] = rows;
    if (!counter) throw new Error(`Nothing was counted for ${key}.`);
    return counter;
  }

  async _get(key: string): Promise<Counter | null> {
    const found = await this.#db
      .selectFrom('rate_limits')
      .select(['points', 'expire'])
      .where('key', '=', key)
      .where(({ eb, or }) => or([eb('expire', '>', this.#clock()), eb('expire', 'is', null)]))
      .executeTakeFirst();
    return found ?? null;
  }

  async _delete(key: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('rate_limits')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return numDeletedRows > 0n;
  }

  _getRateLimiterRes(_key: string, changed: number, { points, expire }: Counter): RateLimiterRes {
    const msBeforeNext = expire === null ? -1 : Math.max(Number(expire) - this.#clock(), 0);
    const remaining = Math.max(this.points - points, 0);
    return new RateLimiterRes(remaining, msBeforeNext, points, changed === points);
  }
}

/**
 * Deletes counters that are over.
 *
 * @param now - milliseconds since the epoch
 * @returns how many
 */
export async function sweepLimits(database: Database, now: number): Promise<number> {
  const db = await database.ready();
  const over = db.selectFrom('rate_limits').select('key').where('expire', '<=', now);
  // Whoever is being counted holds one counter and wants another: waiting for them could be for ever.
  const free = database.kind === 'postgres' ? over.forUpdate().skipLocked() : over;
  const { numDeletedRows } = await db
    .deleteFrom('rate_limits')
    .where('key', 'in', free)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
