import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases } from '../database/test-databases';
import type { DeliveryState, NewDelivery } from '../delivery/delivery';
import { clearFlag, listFlagged } from './clear-flag';
import { createRegistrationStore } from './kysely-store';
import { makeRegistration } from './test-registration';

const now = Date.parse('2026-11-02T08:00:00Z');

function makeDelivery(
  key: string,
  owner: { registration?: string; request?: string },
  state: DeliveryState = 'held',
): NewDelivery {
  return {
    id: crypto.randomUUID(),
    key,
    channel: 'mail',
    kind: 'confirmation',
    webinar: 'testing-in-production',
    registration: null,
    request: null,
    ...owner,
    emailKey: 'ada@example.com',
    payload: {},
    state,
    nextAttemptAt: '2026-11-01T10:00:00.000Z',
    expiresAt: null,
    createdAt: '2026-11-01T10:00:00.000Z',
  };
}

describeDatabases((createEmpty) => {
  let database: Database;

  beforeEach(async () => {
    database = (await createEmpty())();
  });

  async function readStates() {
    const db = await database.ready();
    const rows = await db
      .selectFrom('deliveries')
      .select(['key', 'state', 'next_attempt_at'])
      .execute();
    return Object.fromEntries(rows.map((row) => [row.key, [row.state, row.next_attempt_at]]));
  }

  it('releases what was held back, and nothing else', async () => {
    const store = createRegistrationStore(database);
    const flagged = makeRegistration({ flag: 'honeypot' });
    const other = makeRegistration({ flag: 'too-fast', email: 'bob@example.com' });
    await store.register(flagged, ({ id }) => [
      makeDelivery('mail', { registration: id }),
      makeDelivery('webhook', { registration: id }),
      makeDelivery('skipped', { registration: id }, 'skipped'),
    ]);
    await store.register(other, ({ id }) => [makeDelivery('other', { registration: id })]);

    expect(await clearFlag(database, flagged.id, now)).toEqual({ found: true, released: 2 });
    const [before, after] = ['2026-11-01T10:00:00.000Z', '2026-11-02T08:00:00.000Z'];
    expect(await readStates()).toEqual({
      mail: ['pending', after],
      webhook: ['pending', after],
      skipped: ['skipped', before],
      other: ['held', before],
    });
    expect(await store.findRegistration(flagged.id)).toEqual({ ...flagged, flag: null });
    expect((await listFlagged(database)).map(({ id }) => id)).toEqual([other.id]);
  });

  it('does the same for a request for a recording', async () => {
    const store = createRegistrationStore(database);
    const request = makeRegistration({ flag: 'honeypot' });
    await store.requestRecording(request, [makeDelivery('webhook', { request: request.id })]);
    const { id, webinar, email, emailKey, page, flag, createdAt } = request;
    expect(await listFlagged(database)).toEqual([
      { id, webinar, email, emailKey, page, flag, createdAt, kind: 'recording request' },
    ]);
    expect(await clearFlag(database, id, now)).toEqual({ found: true, released: 1 });
    expect(await readStates()).toEqual({ webhook: ['pending', '2026-11-02T08:00:00.000Z'] });
    expect(await listFlagged(database)).toEqual([]);
  });

  it('releases nothing twice, and nothing for what is not flagged', async () => {
    const store = createRegistrationStore(database);
    const plain = makeRegistration();
    await store.register(plain, ({ id }) => [makeDelivery('mail', { registration: id })]);
    const nothing = { found: false, released: 0 };
    expect(await clearFlag(database, plain.id, now)).toEqual(nothing);
    expect(await clearFlag(database, 'no such id', now)).toEqual(nothing);
    expect(await readStates()).toEqual({ mail: ['held', '2026-11-01T10:00:00.000Z'] });

    const flagged = makeRegistration({ flag: 'too-fast', email: 'bob@example.com' });
    await store.register(flagged);
    const both = await Promise.all([1, 2].map(() => clearFlag(database, flagged.id, now)));
    expect(both.filter(({ found }) => found)).toHaveLength(1);
  });

  it('lists both kinds, oldest first', async () => {
    const store = createRegistrationStore(database);
    const at = (second: number) => `2026-11-01T10:00:0${second}.000Z`;
    await store.register(makeRegistration({ flag: 'honeypot', createdAt: at(3) }));
    await store.requestRecording(makeRegistration({ flag: 'too-fast', createdAt: at(2) }));
    await store.register(
      makeRegistration({ flag: 'too-fast', createdAt: at(1), email: 'bob@example.com' }),
    );
    const listed = await listFlagged(database);
    expect(listed.map(({ createdAt, kind }) => [createdAt, kind])).toEqual([
      [at(1), 'registration'],
      [at(2), 'recording request'],
      [at(3), 'registration'],
    ]);
  });
});
