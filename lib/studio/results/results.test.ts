import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../database/connection';
import { describeDatabases } from '../../database/test-databases';
import { createRegistrationStore } from '../../registrations/kysely-store';
import type { Registration } from '../../registrations/store';
import { makeRegistration } from '../../registrations/test-registration';
import { findPeople } from './find-people';
import { readDays } from './read-days';
import { readSources } from './read-sources';
import { readWebinarResults } from './read-webinars';

const now = Date.parse('2026-12-08T20:00:00Z');
const touch = { utm: {}, referrer: null, page: '/webinars' };

describeDatabases((createEmpty) => {
  let database: Database;
  let people = 0;

  beforeEach(async () => {
    database = (await createEmpty())();
  });

  async function register(changes: Partial<Registration> = {}) {
    people += 1;
    const registration = makeRegistration({
      email: `person${people}@visitors.example`,
      ...changes,
    });
    await createRegistrationStore(database).register(registration, () => []);
    if (changes.watchedAt || changes.cancelledAt) {
      const db = await database.ready();
      await db
        .updateTable('registrations')
        .set({ watched_at: changes.watchedAt ?? null, cancelled_at: changes.cancelledAt ?? null })
        .where('email_key', '=', registration.emailKey)
        .execute();
    }
    return registration;
  }

  it('counts the days of the site’s zone, also those without anybody', async () => {
    await register({ createdAt: '2026-12-08T06:30:00.000Z' });
    await register({
      createdAt: '2026-12-08T12:00:00.000Z',
      watchedAt: '2026-12-08T13:00:00.000Z',
    });
    await register({ createdAt: '2026-12-08T12:30:00.000Z', flag: 'honeypot' });
    await register({
      createdAt: '2026-12-08T12:40:00.000Z',
      cancelledAt: '2026-12-08T13:00:00.000Z',
    });
    await register({ createdAt: '2026-12-01T12:00:00.000Z' });
    await register({ createdAt: '2026-12-08T12:00:00.000Z', webinar: 'other' });
    const input = { database, webinar: 'testing-in-production', days: 3, now };
    expect(await readDays({ ...input, timeZone: 'America/Los_Angeles' })).toEqual([
      { day: '2026-12-06', registered: 0, watched: 0 },
      { day: '2026-12-07', registered: 1, watched: 0 },
      { day: '2026-12-08', registered: 1, watched: 1 },
    ]);
    const all = await readDays({ ...input, webinar: null, timeZone: 'UTC' });
    expect(all.at(-1)).toEqual({ day: '2026-12-08', registered: 3, watched: 1 });
  });

  it('names campaigns, or the site that linked here', async () => {
    const from = (utm: Record<string, string>, referrer: string | null) => {
      const last = { ...touch, utm, referrer };
      return { attribution: { first: touch, last } };
    };
    await register(from({ utm_source: 'news', utm_campaign: 'spring' }, null));
    await register(from({ utm_source: 'news', utm_campaign: 'spring' }, 'https://a.example/x'));
    await register(from({}, 'https://www.a.example/page'));
    await register();
    expect(await readSources(database, null)).toEqual([
      { source: 'news / spring', registered: 2, watched: 0 },
      { source: '', registered: 1, watched: 0 },
      { source: 'www.a.example', registered: 1, watched: 0 },
    ]);
    expect(await readSources(database, 'other')).toEqual([]);
  });

  it('knows webinars that the content has no more', async () => {
    await register();
    await register({ webinar: 'gone' });
    const results = await readWebinarResults(database, [
      { slug: 'testing-in-production', title: 'Testing' },
    ]);
    expect(results.map(({ webinar, title, registered }) => [webinar, title, registered])).toEqual([
      ['gone', null, 1],
      ['testing-in-production', 'Testing', 1],
    ]);
  });

  it('finds people by what they typed, and takes signs for what they are', async () => {
    const answers = { first_name: 'Robin', last_name: 'Example', company: '100% "Works"_' };
    const robin = await register({ answers, email: 'Robin.Example@visitors.example' });
    await register();
    const find = async (text: string) =>
      (await findPeople(database, { webinar: null, text, page: 1 })).people.map(({ id }) => id);
    expect(await find('robin WORKS')).toEqual([robin.id]);
    expect(await find('100%')).toEqual([robin.id]);
    expect(await find('%')).toEqual([robin.id]);
    expect(await find('robin nobody')).toEqual([]);
    expect(await find("' or 1=1 --")).toEqual([]);
    const { people: all, hasMore } = await findPeople(database, {
      webinar: null,
      text: '',
      page: 1,
    });
    expect([all.length, hasMore]).toEqual([2, false]);
    expect(all.find(({ id }) => id === robin.id)).toMatchObject({ name: 'Robin Example' });
  });
});
