import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSqliteDatabase } from '../../database/sqlite';
import type { NewDelivery } from '../../delivery/delivery';
import { addDelivery, readOutbox } from '../../delivery/test-outbox';

const folder = mkdtempSync(path.join(tmpdir(), 'deliveries-'));
const openDatabase = () => createSqliteDatabase(path.join(folder, 'webinars.sqlite'));
let failed: NewDelivery;
let waiting: NewDelivery;

beforeAll(async () => {
  const database = openDatabase();
  const about = { webinar: 'launch', payload: { secret: 'typed by Ada' } };
  failed = await addDelivery(database, {
    ...about,
    state: 'failed',
    channel: 'hubspot',
    kind: 'submission',
  });
  waiting = await addDelivery(database, { ...about, nextAttemptAt: '2030-01-01T00:00:00.000Z' });
  await addDelivery(database, { state: 'delivered', webinar: 'other' });
  const db = await database.ready();
  await db
    .updateTable('deliveries')
    .set({ last_error: 'HubSpot answered 404: FORM_NOT_FOUND', attempts: 1 })
    .where('id', '=', failed.id)
    .execute();
  await database.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `npm run -s webinars -- deliveries …` does, without npm. */
function run(...args: string[]): Promise<{ status: number | null; output: string }> {
  const jiti = path.resolve('node_modules/jiti/lib/jiti-cli.mjs');
  const child = spawn(process.execPath, [jiti, 'lib/cli/webinars.ts', 'deliveries', ...args], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

it('lists what is open, why, and counts everything', async () => {
  const { status, output } = await run();
  expect(status).toBe(0);
  expect(output).toMatch(/channel +held +pending +delivered +failed +skipped/);
  expect(output).toMatch(/^hubspot +0 +0 +0 +1 +0$/m);
  expect(output).toMatch(/^mail +0 +1 +1 +0 +0$/m);
  expect(output).toContain('2 still open:');
  expect(output).toContain(failed.id);
  expect(output).toContain('Last error: HubSpot answered 404: FORM_NOT_FOUND');
  expect(output).toContain('waits, 0 attempts of 22, next at 2030-01-01 00:00 UTC');
  expect(output).not.toContain('typed by Ada');
});

it('filters, and writes JSON for machines', async () => {
  const { output } = await run('list', '--state', 'delivered', '--webinar', 'other', '--json');
  const { deliveries } = JSON.parse(output);
  expect(deliveries).toHaveLength(1);
  expect(deliveries[0]).toMatchObject({ state: 'delivered', webinar: 'other' });
  expect((await run('list', '--webinar', 'nobody')).output).toContain('None is still open.');
  expect(await run('list', '--state', 'lost')).toMatchObject({ status: 1 });
  expect(await run('list', '--limit', 'all')).toMatchObject({ status: 1 });
});

it('retries what it is told to, and says what it can’t', async () => {
  expect(await run('retry')).toMatchObject({ status: 2 });
  const some = await run('retry', waiting.id, 'no-such-id');
  expect(some.status).toBe(2);
  expect(some.output).toContain('1 delivery to be tried again');
  expect(some.output).toContain('no-such-id');
  expect((await run('retry', '--failed')).output).toContain('1 delivery to be tried again');
  const database = openDatabase();
  const rows = await readOutbox(database);
  await database.close();
  const states = new Map(rows.map(({ id, state, attempts }) => [id, [state, attempts]]));
  expect([states.get(failed.id), states.get(waiting.id)]).toEqual([
    ['pending', 0],
    ['pending', 0],
  ]);
});
