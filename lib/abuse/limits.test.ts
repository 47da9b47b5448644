import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases, type Open } from '../database/test-databases';
import { siteSchema } from '../site/schema';
import { KyselyLimiter, sweepLimits } from './kysely-limiter';
import { type Admission, checkSubmission, type Submission } from './limits';

const start = Date.parse('2026-11-23T10:00:00Z');
const minute = 60_000;
const secret = 'a secret that is long enough for this';
const limits = siteSchema.parse({
  limits: {
    per_address: { submissions: 10, minutes: 10 },
    per_email: { submissions: 3, minutes: 60 },
  },
}).limits;

describeDatabases((createEmpty) => {
  let open: Open;
  let database: Database;
  let people = 0;

  beforeEach(async () => {
    open = await createEmpty();
    database = open();
  });

  /** By default somebody new each time, from one address. */
  async function submit(
    changes: Partial<Submission> = {},
    now = start,
    on = database,
  ): Promise<Admission> {
    people += 1;
    const submission = {
      address: '203.0.113.7',
      emailKey: `person${people}@example.com`,
      ...changes,
    };
    return checkSubmission(submission, { db: await on.ready(), limits, now, secret });
  }

  const allowed = { allowed: true };
  const countAllowed = (list: Admission[]) => list.filter((each) => each.allowed).length;

  it('lets exactly as many in as the limit says, over two connections at once', async () => {
    const other = open();
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => submit({}, start, n % 2 ? database : other)),
    );
    expect(countAllowed(all)).toBe(10);
    expect(all.filter((each) => !each.allowed)).toEqual(
      Array.from({ length: 40 }, () => ({
        allowed: false,
        which: 'address',
        retryAfterSeconds: 600,
      })),
    );
  });

  it('counts an email address wherever it comes from', async () => {
    const emailKey = 'ada@example.com';
    for (const address of ['203.0.113.1', null, '127.0.0.1']) {
      expect(await submit({ address, emailKey })).toEqual(allowed);
    }
    expect(await submit({ address: '203.0.113.4', emailKey }, start + 59 * minute)).toEqual({
      allowed: false,
      which: 'email',
      retryAfterSeconds: 60,
    });
    expect(await submit({ address: '203.0.113.4' })).toEqual(allowed);
    expect(await submit({ emailKey }, start + 60 * minute)).toEqual(allowed);
  });

  it('begins anew when the time is over, and not before', async () => {
    for (let n = 0; n < 10; n += 1) expect(await submit({}, start + n)).toEqual(allowed);
    expect(await submit({}, start + 10 * minute - 1)).toMatchObject({ retryAfterSeconds: 1 });
    expect(await submit({}, start + 10 * minute)).toEqual(allowed);
  });

  it('counts IPv6 by the network of one customer', async () => {
    const address = (n: number) => `2001:db8:1:2::${n.toString(16)}`;
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, n) => submit({ address: address(n) })),
    );
    expect(countAllowed(all)).toBe(10);
    expect(await submit({ address: '2001:db8:1:3::1' })).toEqual(allowed);
  });

  it.each([null, '127.0.0.1', '::1', '::ffff:127.0.0.1', 'nonsense'])(
    'does not limit by the address %s',
    async (address) => {
      const all = await Promise.all(Array.from({ length: 15 }, () => submit({ address })));
      expect(countAllowed(all)).toBe(15);
    },
  );

  it('locks nobody out for long after the clock was set back', async () => {
    const tomorrow = start + 24 * 60 * minute;
    for (let n = 0; n < 11; n += 1) await submit({}, tomorrow);
    expect(await submit()).toEqual(allowed);
    // A little is what the clocks of two instances differ by: that ends no limit.
    for (let n = 0; n < 10; n += 1) await submit();
    expect(await submit({}, start - 2_000)).toMatchObject({ retryAfterSeconds: 600 });
  });

  it('keeps no address in clear, and forgets what is over', async () => {
    await submit({ emailKey: 'ada@example.com' });
    const db = await database.ready();
    const rows = await db.selectFrom('rate_limits').selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/203|ada|example/);
    expect(await sweepLimits(database, start + 10 * minute - 1)).toBe(0);
    expect(await sweepLimits(database, start + 10 * minute)).toBe(1);
    expect(await sweepLimits(database, start + 60 * minute)).toBe(1);
    expect(await db.selectFrom('rate_limits').selectAll().execute()).toEqual([]);
  });

  it('sweeps what is over around whoever is being counted', async () => {
    const db = await database.ready();
    await submit({ emailKey: 'ada@example.com' });
    await submit({ emailKey: 'bob@example.com' });
    const later = start + 60 * minute;
    const count = (emailKey: string, on: typeof db) =>
      checkSubmission({ address: null, emailKey }, { db: on, limits, now: later, secret });
    if (database.kind === 'postgres') {
      await db.transaction().execute(async (transaction) => {
        await count('ada@example.com', transaction);
        // Without waiting for this transaction, whose counter begins anew.
        expect(await sweepLimits(database, later)).toBe(2);
      });
    } else await count('ada@example.com', db);
    await sweepLimits(database, later);
    expect(await db.selectFrom('rate_limits').select('points').execute()).toEqual([{ points: 1 }]);
  });

  it("does the rest of what rate-limiter-flexible's stores do", async () => {
    const options = { db: await database.ready(), keyPrefix: 'test', points: 2, duration: 60 };
    const limiter = new KyselyLimiter({ ...options, clock: () => start });
    expect(await limiter.get('a')).toBeNull();
    expect(await limiter.consume('a')).toMatchObject({ consumedPoints: 1, remainingPoints: 1 });
    expect(await limiter.get('a')).toMatchObject({ consumedPoints: 1, msBeforeNext: minute });
    await limiter.block('a', 120);
    await expect(limiter.consume('a')).rejects.toMatchObject({ msBeforeNext: 2 * minute });
    const later = new KyselyLimiter({ ...options, clock: () => start + 2 * minute });
    expect(await later.get('a')).toBeNull();
    expect(await limiter.delete('a')).toBe(true);
    expect(await limiter.delete('a')).toBe(false);
    await limiter.set('for ever', 5, 0);
    expect(await later.get('for ever')).toMatchObject({ consumedPoints: 5, msBeforeNext: -1 });
  });
});
