import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../database/connection';
import { describeDatabases, type Open } from '../../database/test-databases';
import { addDelivery, readOutbox } from '../test-outbox';
import { mostAttempts } from './backoff';
import { type Claim, claimDeliveries } from './claim';
import { countDeliveries, listDeliveries } from './list';
import { retryDeliveries } from './retry';
import { settleDelivery } from './settle';

const now = Date.parse('2026-11-01T10:00:00Z');
const hour = 3_600_000;

describeDatabases((createEmpty) => {
  let open: Open;
  let database: Database;

  beforeEach(async () => {
    open = await createEmpty();
    database = open();
  });

  const claim = (changes: Partial<Claim> = {}) =>
    claimDeliveries(database, {
      channel: 'mail',
      owner: 'one',
      now,
      leaseMs: 120_000,
      limit: 10,
      ...changes,
    });

  it('hands out what is due, oldest first, and of its channel only', async () => {
    const later = await addDelivery(database, { nextAttemptAt: '2026-11-01T09:59:59.000Z' });
    const first = await addDelivery(database, { nextAttemptAt: '2026-11-01T09:00:00.000Z' });
    await addDelivery(database, { nextAttemptAt: '2026-11-01T10:00:01.000Z' });
    await addDelivery(database, { channel: 'webhook' });
    for (const state of ['held', 'delivered', 'failed', 'skipped'] as const) {
      await addDelivery(database, { state });
    }
    const claimed = await claim();
    expect(claimed.map(({ id, attempts }) => [id, attempts])).toEqual([
      [first.id, 1],
      [later.id, 1],
    ]);
    expect(await claim({ owner: 'two' })).toEqual([]);
  });

  it('gives each to one of many that ask at once, through several connections', async () => {
    for (let n = 0; n < 60; n += 1) await addDelivery(database);
    const databases = [database, open(), open()];
    const claims = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        claimDeliveries(databases[n % 3] ?? database, {
          channel: 'mail',
          owner: `worker ${n}`,
          now,
          leaseMs: 120_000,
          limit: 5,
        }),
      ),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(0);
    const rest = await claim({ limit: 60, owner: 'rest' });
    expect(ids.length + rest.length).toBe(60);
  });

  it('hands out again what a dead worker had, after its lease', async () => {
    const { id } = await addDelivery(database);
    await claim();
    expect(await claim({ owner: 'two', now: now + 119_000 })).toEqual([]);
    const [again] = await claim({ owner: 'two', now: now + 120_000 });
    expect(again).toMatchObject({ id, attempts: 2, lease_owner: 'two' });
  });

  it('is not held up by a clock that was set back', async () => {
    await addDelivery(database, { nextAttemptAt: '2027-11-01T10:00:00.000Z' });
    expect(await claim({ now: now + 365 * 24 * hour, owner: 'ahead' })).toHaveLength(1);
    expect(await claim()).toHaveLength(1);
  });

  it('writes down how an attempt ended', async () => {
    const keys = ['1 delivered', '2 failed', '3 rejected', '4 skipped'];
    for (const key of keys) await addDelivery(database, { key });
    const rows = (await claim()).toSorted((a, b) => a.key.localeCompare(b.key));
    const outcomes = [
      { status: 'delivered' },
      { status: 'failed', error: 'busy', retryAfterMs: hour },
      { status: 'rejected', error: 'no such user' },
      { status: 'skipped', reason: 'cancelled' },
    ] as const;
    for (const [at, outcome] of outcomes.entries()) {
      const row = rows[at];
      if (row) await settleDelivery(database, row, outcome, now);
    }
    const settled = await readOutbox(database);
    expect(settled.map((row) => [row.state, row.last_error, row.delivered_at])).toEqual([
      ['delivered', null, '2026-11-01T10:00:00.000Z'],
      ['pending', 'busy', null],
      ['failed', 'no such user', null],
      ['skipped', 'cancelled', null],
    ]);
    expect(settled[1]?.next_attempt_at).toBe('2026-11-01T11:00:00.000Z');
    expect(settled.every(({ lease_owner }) => lease_owner === null)).toBe(true);
  });

  it('gives up visibly after the last attempt, and begins anew when told to', async () => {
    const { id } = await addDelivery(database);
    let time = now;
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const [row] = await claim({ now: time });
      expect(row?.attempts).toBe(attempt);
      if (row) await settleDelivery(database, row, { status: 'failed', error: 'down' }, time);
      time += 3 * hour;
    }
    expect(await claim({ now: time })).toEqual([]);
    const [failed] = await listDeliveries(database, { states: ['failed'], limit: 10 });
    expect(failed).toMatchObject({ id, attempts: mostAttempts, lastError: 'down' });

    expect(await retryDeliveries(database, 'failed', time)).toEqual([id]);
    expect((await claim({ now: time }))[0]).toMatchObject({ id, attempts: 1 });
  });

  it('retries only what is open', async () => {
    const pending = await addDelivery(database, { nextAttemptAt: '2026-11-01T11:00:00.000Z' });
    const others = [];
    for (const state of ['held', 'delivered', 'skipped'] as const) {
      others.push(await addDelivery(database, { state }));
    }
    const ids = [...others, pending].map(({ id }) => id);
    expect(await retryDeliveries(database, [...ids, 'no such id'], now)).toEqual([pending.id]);
    expect(await retryDeliveries(database, [], now)).toEqual([]);
    expect((await claim()).map(({ id }) => id)).toEqual([pending.id]);
  });

  it('keeps what was cancelled meanwhile cancelled, and what arrived as arrived', async () => {
    const [one, two] = [await addDelivery(database), await addDelivery(database)];
    const rows = await claim();
    const db = await database.ready();
    await db.updateTable('deliveries').set({ state: 'skipped' }).execute();
    const [first, second] = [one, two].map(({ id }) => rows.find((row) => row.id === id));
    if (first) await settleDelivery(database, first, { status: 'failed', error: 'x' }, now);
    if (second) await settleDelivery(database, second, { status: 'delivered' }, now);
    const states = new Map((await readOutbox(database)).map(({ id, state }) => [id, state]));
    expect([states.get(one.id), states.get(two.id)]).toEqual(['skipped', 'delivered']);
  });

  it('lets a worker that comes too late change nothing', async () => {
    await addDelivery(database);
    const [late] = await claim();
    const [taken] = await claim({ owner: 'two', now: now + hour });
    if (late) await settleDelivery(database, late, { status: 'rejected', error: 'x' }, now + hour);
    const [row] = await readOutbox(database);
    expect(row).toMatchObject({ state: 'pending', lease_owner: 'two', id: taken?.id });
  });

  it('counts by channel and state, and lists newest first', async () => {
    await addDelivery(database, { key: 'old' }, now - hour);
    await addDelivery(database, { key: 'new', webinar: 'launch' });
    await addDelivery(database, { channel: 'hubspot', state: 'failed' });
    expect(await countDeliveries(database)).toEqual([
      { channel: 'hubspot', state: 'failed', count: 1 },
      { channel: 'mail', state: 'pending', count: 2 },
    ]);
    const list = await listDeliveries(database, { states: ['pending'], limit: 10 });
    expect(list.map(({ key }) => key)).toEqual(['new', 'old']);
    const one = await listDeliveries(database, {
      states: ['pending'],
      webinar: 'launch',
      limit: 10,
    });
    expect(one.map(({ key }) => key)).toEqual(['new']);
  });
});
