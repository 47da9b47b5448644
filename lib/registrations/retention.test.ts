import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import type { SessionRow } from '../database/tables';
import { describeDatabases, type Open } from '../database/test-databases';
import type { NewDelivery } from '../delivery/delivery';
import { createRegistrationStore } from './kysely-store';
import { deleteExpired } from './retention';
import type { Registration, RegistrationStore } from './store';
import { listAll, makeRegistration } from './test-registration';

const now = Date.parse('2026-11-23T10:00:00Z');
const [old, recent] = ['2024-11-23T09:59:59.999Z', '2024-11-23T10:00:00.000Z'];

function makeSessionRow(changes: Partial<SessionRow>): SessionRow {
  return {
    webinar: 'testing-in-production',
    uid: crypto.randomUUID(),
    session: 'emea',
    starts_at: old,
    ends_at: old,
    sequence: 0,
    details: '{}',
    changed_at: old,
    withdrawn_at: null,
    ...changes,
  };
}

function makeDelivery(changes: Partial<NewDelivery>): NewDelivery {
  return {
    id: crypto.randomUUID(),
    key: crypto.randomUUID(),
    channel: 'mail',
    kind: 'confirmation',
    webinar: null,
    registration: null,
    request: null,
    emailKey: 'ada@example.com',
    payload: {},
    state: 'delivered',
    nextAttemptAt: old,
    expiresAt: null,
    createdAt: old,
    ...changes,
  };
}

describeDatabases((createEmpty) => {
  let open: Open;
  let database: Database;
  let store: RegistrationStore;

  beforeEach(async () => {
    open = await createEmpty();
    database = open();
    store = createRegistrationStore(database);
  });

  const clean = (months: number | false = 24) => deleteExpired({ database, months, now });

  /** One that would be deleted but for the changes. */
  async function register(changes: Partial<Registration> = {}): Promise<string> {
    const registration = makeRegistration({ createdAt: old, ...changes });
    await store.register(registration, ({ id, emailKey }) => [
      makeDelivery({ registration: id, emailKey }),
      makeDelivery({ registration: id, emailKey, state: 'pending' }),
    ]);
    return registration.id;
  }

  async function count(table: 'people' | 'deliveries' | 'sessions' | 'recording_requests') {
    const db = await database.ready();
    return (await db.selectFrom(table).selectAll().execute()).length;
  }

  async function announce(changes: Partial<SessionRow>): Promise<void> {
    const db = await database.ready();
    await db.insertInto('sessions').values(makeSessionRow(changes)).execute();
  }

  const nothing = { registrations: 0, requests: 0, deliveries: 0, people: 0, sessions: 0 };

  it('deletes everything about somebody nobody has heard of for so long', async () => {
    await register();
    await store.requestRecording(makeRegistration({ createdAt: old, webinar: 'other' }));
    await announce({});
    expect(await clean()).toEqual({
      registrations: 1,
      requests: 1,
      deliveries: 2,
      people: 1,
      sessions: 1,
      sentence:
        'Deleted 1 registration, 1 recording request, 2 deliveries, 1 person, and 1 session with the last activity before 2024-11-23.',
    });
    expect(await listAll(store)).toEqual([]);
    for (const table of ['people', 'deliveries', 'sessions', 'recording_requests'] as const) {
      expect(await count(table)).toBe(0);
    }
    expect(await clean()).toEqual({
      ...nothing,
      sentence: 'Nothing had its last activity before 2024-11-23.',
    });
  });

  describe('keeps', () => {
    it.each<[string, Partial<Registration>]>([
      ['who registered since', { createdAt: recent }],
      ['who registered again', { activeAt: recent }],
      ['who watched', { watchedAt: recent }],
    ])('%s', async (_, changes) => {
      await register(changes);
      expect(await clean()).toMatchObject(nothing);
      expect(await count('deliveries')).toBe(2);
      expect(await count('people')).toBe(1);
    });

    it.each<[string, Partial<Registration>, Partial<SessionRow>[]]>([
      ['their session is ahead', { session: 'emea' }, [{ ends_at: '2027-02-01T10:00:00.000Z' }]],
      ['it ended lately', { session: 'emea' }, [{ ends_at: recent }]],
      ['there was none to choose', { session: null }, [{ ends_at: recent }]],
      ['theirs has another name now', { session: 'before' }, [{ ends_at: recent, session: 'now' }]],
      ['it was withdrawn lately', { session: 'emea' }, [{ withdrawn_at: recent }]],
    ])('them where %s', async (_, changes, sessions) => {
      await register(changes);
      for (const session of sessions) await announce(session);
      expect(await clean()).toMatchObject(nothing);
    });
  });

  it.each<[string, Partial<Registration>, Partial<SessionRow>[]]>([
    ['their session is over', { session: 'emea' }, [{}, { session: 'us', ends_at: recent }]],
    ['the session ahead is not theirs', { session: 'emea' }, [{ webinar: 'other' }]],
    [
      'it was withdrawn long ago',
      { session: 'emea' },
      [{ ends_at: '2027-02-01T10:00:00.000Z', withdrawn_at: old }],
    ],
    ['they watched and registered long ago', { watchedAt: old, activeAt: old }, []],
  ])('deletes them where %s', async (_, changes, sessions) => {
    await register(changes);
    for (const session of sessions) await announce(session);
    expect(await clean()).toMatchObject({ registrations: 1, people: 1 });
  });

  it('keeps people and deliveries as long as anything of theirs is left', async () => {
    await register();
    await register({ webinar: 'other', createdAt: recent });
    // Its key keeps the same from being sent again, so it stays with its registration.
    expect(await clean()).toMatchObject({ registrations: 1, deliveries: 2, people: 0 });
    expect(await count('deliveries')).toBe(2);
    expect(await count('people')).toBe(1);
  });

  it('deletes settled deliveries that belong to nothing', async () => {
    await store.requestRecording(makeRegistration({ createdAt: recent }), [
      makeDelivery({ state: 'delivered' }),
      makeDelivery({ state: 'failed', registration: 'gone' }),
      makeDelivery({ state: 'pending' }),
      makeDelivery({ state: 'skipped', createdAt: recent }),
    ]);
    expect(await clean()).toMatchObject({ ...nothing, deliveries: 2 });
    expect(await count('deliveries')).toBe(2);
  });

  it('deletes more than fit into one transaction, while people register', async () => {
    for (let n = 0; n < 450; n += 1) await register({ email: `person${n}@example.com` });
    const other = createRegistrationStore(open());
    const coming = Array.from({ length: 40 }, (_, n) =>
      // Half of them are among those who are being deleted.
      makeRegistration({ email: `person${n + 430}@example.com`, createdAt: recent }),
    );
    const [result] = await Promise.all([
      clean(),
      ...coming.map((registration) => other.register(registration)),
    ]);
    const left = await listAll(store);
    expect(left.map(({ emailKey }) => emailKey).sort()).toEqual(
      coming.map(({ emailKey }) => emailKey).sort(),
    );
    expect(result.registrations).toBeGreaterThanOrEqual(430);
    // Nobody is left without the row by which they can be written to.
    const db = await database.ready();
    const people = await db.selectFrom('people').select('email_key').execute();
    expect(people.map((row) => row.email_key)).toEqual(
      expect.arrayContaining(left.map(({ emailKey }) => emailKey)),
    );
  });

  it('deletes nothing where everything is to be kept', async () => {
    await register();
    expect(await clean(false)).toEqual({
      ...nothing,
      sentence: 'Nothing is deleted: retention_months is false.',
    });
    expect(await listAll(store)).toHaveLength(1);
  });
});
