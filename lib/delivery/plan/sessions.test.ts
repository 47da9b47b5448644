import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../database/connection';
import { describeDatabases, type Open } from '../../database/test-databases';
import { createRegistrationStore } from '../../registrations/kysely-store';
import type { Registration } from '../../registrations/store';
import { makeRegistration } from '../../registrations/test-registration';
import { identifySessions } from '../../webinars/entry-sessions';
import type { Webinar } from '../../webinars/model';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import { readOutbox } from '../test-outbox';
import { type SessionsInput, syncSessions } from './sessions';

const now = Date.parse('2026-12-01T10:00:00Z');

/** A webinar with sessions at times on a day, labelled or not: `['9', '11 emea']`. */
function hold(times: string[], day = '2026-12-08', changes: Partial<Webinar> = {}): Webinar {
  const sessions = times.map((time) => {
    const [hour = '', label = null] = time.split(' ');
    return makeSessionAt(`${day}T${hour.padStart(2, '0')}:00:00+00:00`, { label });
  });
  return makeWebinar({ sessions: identifySessions(sessions), ...changes });
}

describeDatabases((createEmpty) => {
  let open: Open;
  let database: Database;

  beforeEach(async () => {
    open = await createEmpty();
    database = open();
  });

  const sync = (webinars: Webinar[], changes: Partial<SessionsInput> = {}) =>
    syncSessions({
      database,
      webinars,
      redirects: [],
      hasErrors: false,
      siteUrl: 'https://talks.example.com',
      now,
      ...changes,
    });

  async function register(session: string, changes: Partial<Registration> = {}) {
    const registration = makeRegistration({ webinar: 'launch', session, ...changes });
    await createRegistrationStore(database).register(registration);
    return registration;
  }

  async function readRows() {
    const db = await database.ready();
    const rows = await db.selectFrom('sessions').selectAll().orderBy('starts_at').execute();
    return rows.map(({ uid, session, starts_at, sequence, withdrawn_at }) =>
      [
        uid,
        session,
        starts_at.slice(11, 13),
        sequence,
        ...(withdrawn_at ? ['withdrawn'] : []),
      ].join(' '),
    );
  }

  const listMail = async () =>
    (await readOutbox(database)).map(({ kind, registration }) => [kind, registration]);
  const findSession = async (id: string) =>
    (await createRegistrationStore(database).findRegistration(id))?.session;

  it('notes what is new and tells nobody, also when nothing has changed since', async () => {
    await register('2026-12-08t09-00z');
    expect(await sync([hold(['9'])])).toBe(1);
    expect(await sync([hold(['9'])])).toBe(0);
    expect(await readRows()).toEqual(['launch@talks.example.com 2026-12-08t09-00z 09 0']);
    expect(await listMail()).toEqual([]);
  });

  it('tells who registered that the session moved, with the same name and a higher number', async () => {
    await sync([hold(['9'])]);
    const { id } = await register('2026-12-08t09-00z');
    await register('2026-12-08t09-00z', {
      email: 'gone@example.com',
      cancelledAt: '2026-12-01T00:00:00.000Z',
    });
    expect(await sync([hold(['11'])])).toBe(1);
    expect(await readRows()).toEqual(['launch@talks.example.com 2026-12-08t11-00z 11 1']);
    expect(await findSession(id)).toBe('2026-12-08t11-00z');
    const [mail] = await readOutbox(database);
    expect(mail).toMatchObject({ kind: 'session-moved', registration: id });
    expect(JSON.parse(mail?.payload ?? '')).toEqual({
      uid: 'launch@talks.example.com',
      sequence: 1,
    });
    await sync([hold(['12'])]);
    expect(await listMail()).toHaveLength(2);
    expect(await readRows()).toEqual(['launch@talks.example.com 2026-12-08t12-00z 12 2']);
  });

  it('knows a session by its label', async () => {
    await sync([hold(['9 emea', '18 apac'])]);
    const emea = await register('emea');
    await register('apac', { email: 'bob@example.com' });
    expect(await sync([hold(['20 emea', '18 apac'])])).toBe(1);
    expect(await listMail()).toEqual([['session-moved', emea.id]]);
  });

  it('knows unlabelled ones by their order', async () => {
    await sync([hold(['9', '18'])]);
    const [first, last] = [
      await register('2026-12-08t09-00z'),
      await register('2026-12-08t18-00z', { email: 'bob@example.com' }),
    ];
    expect(await sync([hold(['10', '19'])])).toBe(2);
    expect([await findSession(first.id), await findSession(last.id)]).toEqual([
      '2026-12-08t10-00z',
      '2026-12-08t19-00z',
    ]);
    expect(await sync([hold(['10', '13', '19'])])).toBe(1);
    expect(await listMail()).toHaveLength(2);
  });

  it('tells who registered that a session is withdrawn, and that it is back', async () => {
    await sync([hold(['9 emea', '18 apac'])]);
    const { id } = await register('emea');
    expect(await sync([hold(['18 apac'])])).toBe(1);
    const [mail] = await readOutbox(database);
    expect(mail).toMatchObject({ kind: 'session-withdrawn', registration: id });
    expect(JSON.parse(mail?.payload ?? '')).toMatchObject({
      uid: 'launch~emea@talks.example.com',
      sequence: 1,
      title: 'Launch',
      label: 'emea',
      start: '2026-12-08T09:00:00.000Z',
    });
    expect(await sync([hold(['18 apac'])])).toBe(0);
    expect(await sync([hold(['9 emea', '18 apac'])])).toBe(1);
    expect(await readRows()).toEqual([
      'launch~emea@talks.example.com emea 09 2',
      'launch~apac@talks.example.com apac 18 0',
    ]);
    expect((await listMail()).map(([kind]) => kind).toSorted()).toEqual([
      'session-moved',
      'session-withdrawn',
    ]);
  });

  it('withdraws the sessions of a webinar that is gone', async () => {
    await sync([hold(['9']), makeWebinar({ slug: 'other', sessions: [] })]);
    const { id } = await register('2026-12-08t09-00z');
    const other = makeWebinar({ slug: 'other', sessions: [] });
    expect(await sync([other])).toBe(1);
    expect(await listMail()).toEqual([['session-withdrawn', id]]);
  });

  it('withdraws nothing while content is broken, empty, hidden, elsewhere or renamed', async () => {
    await sync([hold(['9'])]);
    await register('2026-12-08t09-00z');
    const other = makeWebinar({ slug: 'other', sessions: [] });
    const moved = { from: '/webinars/launch', to: '/webinars/other', permanent: true, slug: null };
    expect(await sync([other], { hasErrors: true })).toBe(0);
    expect(await sync([])).toBe(0);
    expect(await sync([hold([], undefined, { hideDate: true })])).toBe(0);
    expect(await sync([hold([], undefined, { externalUrl: 'https://example.com' })])).toBe(0);
    expect(await sync([other], { redirects: [moved] })).toBe(0);
    expect(await listMail()).toEqual([]);
  });

  it('leaves what is over alone, and takes a new edition for a new event', async () => {
    await sync([hold(['9'])]);
    await register('2026-12-08t09-00z');
    const after = Date.parse('2026-12-08T12:00:00Z');
    expect(await sync([hold(['9'])], { now: after })).toBe(0);
    expect(await sync([hold(['9'], '2027-02-01')], { now: after })).toBe(1);
    expect(await readRows()).toEqual([
      'launch@talks.example.com 2026-12-08t09-00z 09 0',
      'launch~2@talks.example.com 2027-02-01t09-00z 09 0',
    ]);
    expect(await listMail()).toEqual([]);
  });

  it('changes the calendar and writes to nobody where only the end is another', async () => {
    await sync([hold(['9'])]);
    await register('2026-12-08t09-00z');
    const longer = hold(['9'], undefined, { duration: { text: '2 hours', minutes: 120 } });
    expect(await sync([longer])).toBe(1);
    expect(await readRows()).toEqual(['launch@talks.example.com 2026-12-08t09-00z 09 1']);
    expect(await listMail()).toEqual([]);
  });

  it('writes once where instances start together', async () => {
    const instances = [database, open(), open()];
    const all = (webinar: Webinar) =>
      Promise.all(instances.map((each) => sync([webinar], { database: each })));
    await all(hold(['9']));
    await register('2026-12-08t09-00z');
    await all(hold(['11']));
    await all(hold(['11 emea']));
    expect(await readRows()).toEqual(['launch@talks.example.com emea 11 2']);
    expect((await listMail()).map(([kind]) => kind)).toEqual(['session-moved']);
  });
});
