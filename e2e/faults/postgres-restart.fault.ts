import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { findPostgres } from '../../lib/database/find-postgres';
import { startPostgres } from '../../lib/database/postgres-server';
import { startLoad } from './load';
import { startServer } from './server';
import { createPostgresStorage, readDeliveries, readRegistrations } from './storage';

const slug = 'on-demand-gated';
const bin = findPostgres();

// That it is installed in CI is seen to by the tests that run on both databases.
it.skipIf(bin === null)('a database server that crashes under load loses nobody', async () => {
  const postgres = await startPostgres(bin ?? '');
  const storage = await createPostgresStorage(postgres.url);
  const server = await startServer(storage);
  const load = startLoad(server.url, slug);
  for (let round = 0; round < 3; round += 1) {
    const before = load.acknowledged.length;
    const hasGoneOn = () => load.acknowledged.length > before + 20;
    await expect.poll(hasGoneOn, { timeout: 30_000, interval: 50 }).toBe(true);
    await sleep(200 * round);
    await postgres.restart();
  }
  const last = load.acknowledged.length;
  const hasComeBack = () => load.acknowledged.length > last + 20;
  await expect.poll(hasComeBack, { timeout: 30_000, interval: 50 }).toBe(true);
  await load.stop();

  // Those it could not store were told so, on a page.
  expect(load.unanswered).toBe(0);
  expect(new Set(load.otherStatuses)).toEqual(new Set([200]));
  const registrations = await readRegistrations(storage);
  const stored = registrations.map(({ email }) => email);
  expect(load.acknowledged.filter((email) => !stored.includes(email))).toEqual([]);
  expect(new Set(stored).size).toBe(stored.length);
  const keys = (await readDeliveries(storage)).map(({ key }) => key);
  expect(keys.toSorted()).toEqual(registrations.map(({ id }) => `confirmation:${id}`).toSorted());
  await server.stop();
  await postgres.stop();
});
