import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { describe, type ExpectStatic, it } from 'vitest';
import { findFreePort } from '../../lib/database/postgres-server';
import { createRandom, startLoad } from './load';
import { startServer } from './server';
import { describeStorages, readDeliveries, readRegistrations, type Storage } from './storage';

const rounds = 20;
const slug = 'on-demand-gated';

function checkIntegrity({ kind, databaseUrl }: Storage, expect: ExpectStatic): void {
  if (kind !== 'sqlite') return;
  const database = new Database(databaseUrl.slice('file:'.length));
  expect(database.prepare('pragma integrity_check').pluck().all([])).toEqual(['ok']);
  database.close();
}

// Mostly waiting for starts, so both databases at a time.
describe.concurrent('with many at it,', () => {
  describeStorages((create) => {
    it('a killed server loses nobody who was told that they are in', async ({ expect }) => {
      const storage = await create();
      // Nobody listens there, so that what is to be sent stays.
      const nobody = await findFreePort();
      const settings = {
        WEBHOOK_URL: `http://127.0.0.1:${nobody}`,
        WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 'faults').toString('base64')}`,
      };
      const random = createRandom(7);
      const acknowledged: string[] = [];
      let unanswered = 0;
      for (let round = 0; round < rounds; round += 1) {
        const server = await startServer(storage, settings);
        const load = startLoad(server.url, slug);
        const isUnderWay = () => load.acknowledged.length > 0;
        await expect.poll(isUnderWay, { timeout: 30_000, interval: 20 }).toBe(true);
        await sleep(1_000 * random());
        await server.kill9();
        unanswered += load.unanswered;
        await load.stop();
        acknowledged.push(...load.acknowledged);
        expect(load.otherStatuses).toEqual([]);
        checkIntegrity(storage, expect);
      }

      const registrations = await readRegistrations(storage);
      const stored = registrations.map(({ email }) => email);
      expect(acknowledged.filter((email) => !stored.includes(email))).toEqual([]);
      expect(new Set(stored).size).toBe(stored.length);
      const deliveries = await readDeliveries(storage);
      const keys = deliveries.map(({ key }) => key);
      const expected = registrations.flatMap(({ id }) => [
        `confirmation:${id}`,
        `registration.created:${id}`,
      ]);
      expect(keys.toSorted()).toEqual(expected.toSorted());
      // Each kill cut somebody short.
      expect(unanswered).toBeGreaterThanOrEqual(rounds);
    });
  });
});
