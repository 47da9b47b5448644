import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases, type Open } from '../database/test-databases';
import type { Channel, Outcome } from './delivery';
import { addDelivery, readOutbox } from './test-outbox';
import { startWorker, type Worker } from './worker';

describeDatabases((createEmpty) => {
  let open: Open;
  let database: Database;
  let workers: Worker[] = [];

  beforeEach(async () => {
    open = await createEmpty();
    database = open();
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    workers = [];
    vi.restoreAllMocks();
  });

  function start(send: Channel['send'], on: Database = database, attemptMs = 30_000): Worker {
    const worker = startWorker({
      database: on,
      channel: { name: 'mail', send },
      owner: crypto.randomUUID(),
      pollMs: 50,
      attemptMs,
    });
    workers.push(worker);
    return worker;
  }

  const states = async () => (await readOutbox(database)).map(({ state }) => state);

  it('sends each once, however many workers there are', async () => {
    const sent: string[] = [];
    const send = async ({ id }: { id: string }): Promise<Outcome> => {
      sent.push(id);
      await sleep(5);
      return { status: 'delivered' };
    };
    for (const on of [database, open(), open()]) start(send, on);
    for (let n = 0; n < 40; n += 1) await addDelivery(database);
    await vi.waitFor(
      async () => expect(new Set(await states())).toEqual(new Set(['delivered'])),
      10_000,
    );
    expect(sent).toHaveLength(40);
    expect(new Set(sent).size).toBe(40);
  });

  it('looks at once when it is nudged', async () => {
    const send = vi.fn<Channel['send']>(async () => ({ status: 'delivered' }));
    const worker = startWorker({
      database,
      channel: { name: 'mail', send },
      owner: 'slow',
      pollMs: 60_000,
    });
    workers.push(worker);
    await sleep(300);
    await addDelivery(database);
    worker.nudge();
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce(), 5_000);
  });

  it('counts what is thrown as failed, also a row that cannot be read, and goes on', async () => {
    await addDelivery(database, { key: '1' });
    await addDelivery(database, { key: '2' });
    const db = await database.ready();
    await db.updateTable('deliveries').set({ payload: '{' }).where('key', '=', '2').execute();
    await addDelivery(database, { key: '3' });
    start(async ({ key }) => {
      if (key === '1') throw new Error('broken pipe');
      return { status: 'delivered' };
    });
    await vi.waitFor(async () => {
      const rows = await readOutbox(database);
      expect(rows.map(({ state, attempts }) => [state, attempts])).toEqual([
        ['pending', 1],
        ['pending', 1],
        ['delivered', 1],
      ]);
      expect(rows[0]?.last_error).toBe('broken pipe');
      expect(rows[1]?.last_error).toContain('JSON');
    }, 5_000);
  });

  it('ends an attempt that hangs', async () => {
    await addDelivery(database);
    start(
      (_, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(new Error('it took too long')));
        }),
      database,
      100,
    );
    await vi.waitFor(async () => {
      expect((await readOutbox(database))[0]?.last_error).toBe('it took too long');
    }, 5_000);
  });

  it('writes down what arrived once the database is back, and does not send it again', async () => {
    const sent: string[] = [];
    let isAway = false;
    const flaky: Database = {
      ...database,
      ready: () => (isAway ? Promise.reject(new Error('the database is away')) : database.ready()),
    };
    await addDelivery(database);
    start(async ({ id }) => {
      sent.push(id);
      isAway = true;
      return { status: 'delivered' };
    }, flaky);
    await vi.waitFor(() => expect(sent).toHaveLength(1), 5_000);
    await sleep(200);
    expect(await states()).toEqual(['pending']);
    isAway = false;
    await vi.waitFor(async () => expect(await states()).toEqual(['delivered']), 5_000);
    await sleep(200);
    expect(sent).toHaveLength(1);
    // Said once, not at each try.
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('finishes what is under way before it stops, and claims nothing more', async () => {
    await addDelivery(database);
    let hasBegun = false;
    const worker = start(async () => {
      hasBegun = true;
      await sleep(200);
      return { status: 'delivered' };
    });
    await vi.waitFor(() => expect(hasBegun).toBe(true), 5_000);
    await worker.stop();
    expect(await states()).toEqual(['delivered']);
    await addDelivery(database, { key: 'zz' });
    await sleep(150);
    expect(await states()).toEqual(['delivered', 'pending']);
  });
});
