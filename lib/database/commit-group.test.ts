import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import Libsql from 'libsql';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { createRegistrationStore } from '../registrations/kysely-store';
import { makeRegistration } from '../registrations/test-registration';
import { createSqliteDatabase } from './sqlite';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-commits-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openEmpty() {
  const file = path.join(folder, `${crypto.randomUUID()}.sqlite`);
  const database = createSqliteDatabase(file);
  const db = await database.ready();
  const store = createRegistrationStore(database);
  onTestFinished(() => database.close());
  return { file, db, store };
}

/** What another process sees. */
function readIds(file: string): string[] {
  const other = new Libsql(file);
  const ids = other.prepare('select id from registrations').pluck().all([]).map(String);
  other.close();
  return ids.toSorted();
}

const makePeople = (count: number, changes: object = {}) =>
  Array.from({ length: count }, (_, at) =>
    makeRegistration({ email: `${at}@example.com`, ...changes }),
  );

it('commits what comes together as one, before any of it is acknowledged', async () => {
  const { file, store } = await openEmpty();
  const ran = vi.spyOn(Libsql.prototype, 'exec');
  onTestFinished(() => ran.mockRestore());
  const people = makePeople(50);
  await Promise.all(people.map((each) => store.register(each)));
  expect(ran.mock.calls.filter(([statement]) => statement === 'commit').length).toBeLessThan(5);
  expect(readIds(file)).toEqual(people.map(({ id }) => id).toSorted());
});

it('takes back one that fails, and keeps those around it', async () => {
  const { file, store } = await openEmpty();
  const [first, ...others] = makePeople(5);
  if (!first) throw new Error('Nobody to register.');
  const twin = makeRegistration({ id: first.id, email: 'twin@example.com' });
  const outcomes = await Promise.allSettled(
    [first, twin, ...others].map((each) => store.register(each)),
  );
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...others.map(() => 'fulfilled'),
  ]);
  expect(readIds(file)).toEqual([first, ...others].map(({ id }) => id).toSorted());
});

it('acknowledges nothing that a full disk did not take, and goes on once there is room', async () => {
  const { file, db, store } = await openEmpty();
  await sql`pragma max_page_count = 60`.execute(db);
  const people = makePeople(60, { consentText: 'x'.repeat(4_000) });
  const outcomes = await Promise.allSettled(people.map((each) => store.register(each)));
  const stored = people.filter((_, at) => outcomes[at]?.status === 'fulfilled');
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const refusal of refused) {
    expect(refusal).toMatchObject({ reason: { code: 'SQLITE_FULL' } });
  }
  expect(readIds(file)).toEqual(stored.map(({ id }) => id).toSorted());
  await sql`pragma max_page_count = 1000000`.execute(db);
  await Promise.all(people.map((each) => store.register(each)));
  expect(readIds(file)).toHaveLength(60);
});

it('shows nobody what may yet be lost', async () => {
  const { file, db, store } = await openEmpty();
  const [person] = makePeople(1);
  if (!person) throw new Error('Nobody to register.');
  const select = sql<{ id: string }>`select id from registrations`;
  const readNow = async () => (await select.execute(db)).rows.map(({ id }) => id);
  let meanwhile = Promise.resolve(['nobody looked']);
  await store.register(person, () => {
    meanwhile = readNow();
    return [];
  });
  expect(await meanwhile).toEqual([]);
  const seen = await readNow();
  expect(seen).toEqual([person.id]);
  expect(readIds(file)).toEqual(seen);
});
