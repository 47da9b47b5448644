import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases } from '../database/test-databases';
import { createRegistrationStore } from './kysely-store';
import type { Admit, RegistrationStore } from './store';
import { listAll, makeRegistration } from './test-registration';

const [ada, bob, eve] = [
  makeRegistration({ email: 'ada@example.com' }),
  makeRegistration({ email: 'bob@example.com' }),
  makeRegistration({ email: 'eve@example.com' }),
];

describeDatabases((createDatabase) => {
  let database: Database;
  let store: RegistrationStore;

  beforeEach(async () => {
    database = (await createDatabase())();
    store = createRegistrationStore(database);
  });

  it('counts who is not welcome, and stores nothing else of them', async () => {
    const admit: Admit = async (emailKey, db) => {
      const row = { key: emailKey, points: 1, expire: null };
      await db.insertInto('rate_limits').values(row).execute();
      return emailKey === ada.emailKey
        ? { allowed: true }
        : { allowed: false, retryAfterSeconds: 60 };
    };
    const refused = { status: 'refused', retryAfterSeconds: 60 };
    expect(await store.register(ada, undefined, admit)).toMatchObject({ status: 'created' });
    expect(await store.register(bob, undefined, admit)).toEqual(refused);
    expect(await store.requestRecording(eve, [], admit)).toEqual(refused);

    const db = await database.ready();
    const counted = await db.selectFrom('rate_limits').select('key').orderBy('key').execute();
    expect(counted.map(({ key }) => key)).toEqual([ada, bob, eve].map((each) => each.emailKey));
    expect(await listAll(store)).toMatchObject([{ email: ada.email }]);
    expect(await db.selectFrom('people').select('email_key').execute()).toHaveLength(1);
    expect(await db.selectFrom('recording_requests').select('id').execute()).toEqual([]);
  });

  it('counts nothing where nothing could be stored', async () => {
    const admit: Admit = async (key, db) => {
      await db.insertInto('rate_limits').values({ key, points: 1, expire: null }).execute();
      return { allowed: true };
    };
    const fail = () => {
      throw new Error('not planned');
    };
    await expect(store.register(ada, fail, admit)).rejects.toThrow('not planned');
    const db = await database.ready();
    expect(await db.selectFrom('rate_limits').select('key').execute()).toEqual([]);
    expect(await listAll(store)).toEqual([]);
  });
});
