import { expect, it } from 'vitest';
import { describeDatabases } from '../database/test-databases';
import { makeWebinar } from '../webinars/webinar.fixture';
import { followRenames } from './follow-renames';
import { createRegistrationStore } from './kysely-store';
import { listAll, makeRegistration } from './test-registration';

const alias = { from: '/webinars/launch', to: '/webinars/new-launch', permanent: true, slug: null };

describeDatabases((createEmpty) => {
  it('keeps the people of a webinar that got another address', async () => {
    const database = (await createEmpty())();
    const store = createRegistrationStore(database);
    const [ada, bob] = [
      makeRegistration({ webinar: 'launch' }),
      makeRegistration({ webinar: 'launch', email: 'bob@example.com' }),
    ];
    for (const each of [ada, bob]) await store.register(each);
    const both = makeRegistration({ webinar: 'new-launch', email: 'bob@example.com' });
    await store.register(both);
    await store.requestRecording(makeRegistration({ webinar: 'launch' }));

    const content = { webinars: [makeWebinar({ slug: 'new-launch' })], redirects: [alias] };
    expect(await followRenames(database, content)).toBe(1);
    const stored = new Map((await listAll(store)).map(({ id, webinar }) => [id, webinar]));
    expect([ada, bob, both].map(({ id }) => stored.get(id))).toEqual([
      'new-launch',
      'launch',
      'new-launch',
    ]);
  });

  it('leaves everybody where the webinar is still there, or leads to another site', async () => {
    const database = (await createEmpty())();
    const store = createRegistrationStore(database);
    await store.register(makeRegistration({ webinar: 'launch' }));
    const webinars = [makeWebinar({ slug: 'launch' }), makeWebinar({ slug: 'new-launch' })];
    expect(await followRenames(database, { webinars, redirects: [alias] })).toBe(0);
    const away = { ...alias, to: 'https://example.com' };
    expect(await followRenames(database, { webinars: [], redirects: [away] })).toBe(0);
    expect((await listAll(store)).map(({ webinar }) => webinar)).toEqual(['launch']);
  });
});
