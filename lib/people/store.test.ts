import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases } from '../database/test-databases';
import { createRegistrationStore } from '../registrations/kysely-store';
import type { RegistrationStore } from '../registrations/store';
import { makeRegistration } from '../registrations/test-registration';
import { createPeopleStore } from './kysely-store';
import type { PeopleStore, Person } from './store';
import { listDeliveries, makeCancelled, makeMail } from './test-people';

const now = Date.parse('2026-11-03T12:00:00.000Z');
const later = now + 60_000;
const time = new Date(now).toISOString();

describeDatabases((createDatabase) => {
  describe('what people may do with what is stored about them', () => {
    let database: Database;
    let registrations: RegistrationStore;
    let people: PeopleStore;

    beforeEach(async () => {
      database = (await createDatabase())();
      registrations = createRegistrationStore(database);
      people = createPeopleStore(database);
    });

    async function known(emailKey: string): Promise<Person> {
      const person = await people.findByEmailKey(emailKey);
      if (!person) return expect.fail(`${emailKey} is not known`);
      return person;
    }

    it('finds a person by id and by address, with the address as last typed', async () => {
      const early = { createdAt: '2026-11-01T10:00:00.000Z' };
      const late = { createdAt: '2026-11-02T10:00:00.000Z' };
      await registrations.register(makeRegistration({ ...early, email: 'ada@EXAMPLE.com' }));
      await registrations.requestRecording(
        makeRegistration({ ...late, email: 'Ada@example.com', webinar: 'other' }),
      );
      const person = await known('ada@example.com');
      expect(person).toMatchObject({ email: 'Ada@example.com', unsubscribedAt: null });
      expect(await people.findPerson(person.id)).toEqual(person);
      expect(await people.findByEmailKey('bob@example.com')).toBeNull();
      expect(await people.findPerson("x' or '1'='1")).toBeNull();
    });

    it('writes to whoever is known, once, and to nobody else', async () => {
      const mine = makeRegistration({ email: 'Ada@example.com' });
      await registrations.register(mine);
      const write = (emailKey: string) =>
        people.writeTo(emailKey, ({ email }) => makeMail(mine, { key: 'a', payload: { email } }));
      expect(await write('ada@example.com')).toBe(true);
      expect(await write('ada@example.com')).toBe(false);
      expect(await write('bob@example.com')).toBe(false);
      expect(await listDeliveries(database)).toMatchObject([
        { payload: '{"email":"Ada@example.com"}' },
      ]);
    });

    it('reads everything about one person, and nothing about another', async () => {
      const mine = makeRegistration({
        consentGiven: false,
        attribution: {
          first: { utm: { utm_source: 'news' }, referrer: null, page: '/webinars' },
          last: { utm: {}, referrer: 'https://search.example/', page: '/webinars/x' },
        },
      });
      const newer = makeRegistration({ webinar: 'newer', createdAt: '2026-11-02T00:00:00.000Z' });
      const other = makeRegistration({ email: 'bob@example.com' });
      const request = makeRegistration({ webinar: 'asked' });
      for (const each of [mine, newer, other]) {
        await registrations.register(each, () => [makeMail(each), makeMail(each)]);
      }
      await registrations.requestRecording(request);
      const db = await database.ready();
      await db
        .updateTable('deliveries')
        .set({ state: 'delivered', delivered_at: time })
        .where('registration', 'in', [mine.id, other.id])
        .execute();

      const person = await known('ada@example.com');
      const { id, webinar, email, emailKey, page, flag, createdAt } = request;
      expect(await people.readOwnData(person.id)).toEqual({
        person,
        registrations: [newer, mine],
        requests: [{ id, webinar, email, emailKey, page, flag, createdAt }],
        sent: Array.from({ length: 2 }, () => ({
          channel: 'mail',
          kind: 'confirmation',
          webinar: mine.webinar,
          sentAt: time,
        })),
      });
      expect(await people.readOwnData(mine.id)).toBeNull();
    });

    it('cancels a registration once, keeps its mail back and tells the others', async () => {
      const mine = makeRegistration();
      await registrations.register(mine, () => [
        makeMail(mine, { key: 'a' }),
        makeMail(mine, { key: 'b', state: 'failed' }),
        makeMail(mine, { key: 'c', state: 'delivered' }),
        makeMail(mine, { key: 'd', channel: 'webhook', kind: 'registration.created' }),
      ]);
      const { id } = await known(mine.emailKey);
      const cancel = (at: number) => people.cancelRegistration(id, mine.id, makeCancelled, at);
      const outcomes = await Promise.all([cancel(now), cancel(now), cancel(now)]);
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      expect(await cancel(later)).toBe(false);

      expect(await registrations.findRegistration(mine.id)).toMatchObject({
        cancelledAt: time,
        activeAt: time,
      });
      const states = (await listDeliveries(database)).map(({ key, state }) => [key, state]);
      expect(states).toEqual([
        ['a', 'skipped'],
        ['b', 'skipped'],
        ['c', 'delivered'],
        ['d', 'pending'],
        [`registration.cancelled:${mine.id}`, 'pending'],
      ]);
    });

    it('tells nobody of a flagged one, since nobody knows of it', async () => {
      const mine = makeRegistration({ flag: 'honeypot' });
      const held = { channel: 'webhook', kind: 'registration.created', state: 'held' } as const;
      await registrations.register(mine, () => [makeMail(mine, held)]);
      const { id } = await known(mine.emailKey);
      expect(await people.cancelRegistration(id, mine.id, makeCancelled, now)).toBe(true);
      expect(await listDeliveries(database)).toMatchObject([{ state: 'skipped' }]);
    });

    it('cancels nothing where the outbox cannot be written', async () => {
      const mine = makeRegistration();
      await registrations.register(mine, () => [makeMail(mine)]);
      const { id } = await known(mine.emailKey);
      const broken = () => {
        throw new Error('no outbox');
      };
      await expect(people.cancelRegistration(id, mine.id, broken, now)).rejects.toThrow();
      expect(await registrations.findRegistration(mine.id)).toEqual(mine);
      expect(await listDeliveries(database)).toMatchObject([{ state: 'pending' }]);
    });

    it('leaves alone what is another person’s', async () => {
      const mine = makeRegistration();
      const theirs = makeRegistration({ email: 'bob@example.com' });
      for (const each of [mine, theirs]) {
        await registrations.register(each);
        await registrations.requestRecording({ ...each, id: `asked-${each.id}` });
      }
      const { id } = await known(mine.emailKey);
      expect(await people.cancelRegistration(id, theirs.id, makeCancelled, now)).toBe(false);
      expect(await people.cancelRequest(id, `asked-${theirs.id}`)).toBe(false);
      expect(await registrations.findRegistration(theirs.id)).toEqual(theirs);
      expect(await listDeliveries(database)).toEqual([]);
    });

    it('forgets a request and the mail it was to get', async () => {
      const asked = makeRegistration();
      const mail = makeMail(asked, { registration: null, request: asked.id });
      await registrations.requestRecording(asked, [mail]);
      const { id } = await known(asked.emailKey);
      expect(await people.cancelRequest(id, asked.id)).toBe(true);
      expect(await people.cancelRequest(id, asked.id)).toBe(false);
      expect(await people.readOwnData(id)).toMatchObject({ requests: [] });
      expect(await listDeliveries(database)).toMatchObject([{ state: 'skipped' }]);
    });

    it('unsubscribes once and subscribes again', async () => {
      await registrations.register(makeRegistration());
      const { id } = await known('ada@example.com');
      await people.unsubscribe(id, now);
      await people.unsubscribe(id, later);
      expect(await people.findPerson(id)).toMatchObject({ unsubscribedAt: time });
      await people.resubscribe(id);
      expect(await people.findPerson(id)).toMatchObject({ unsubscribedAt: null });
      await people.unsubscribe('nobody', now);
    });

    it('notes the first watching, by whichever registration the pass names', async () => {
      const one = makeRegistration({ webinar: 'one' });
      const two = makeRegistration({ webinar: 'two' });
      const theirs = makeRegistration({ webinar: 'two', email: 'bob@example.com' });
      for (const each of [one, two, theirs]) await registrations.register(each);
      await people.recordWatched(one.id, 'two', now);
      await people.recordWatched(two.id, 'two', later);
      await people.recordWatched(crypto.randomUUID(), 'one', now);
      expect(await registrations.findRegistration(two.id)).toMatchObject({
        watchedAt: time,
        activeAt: time,
      });
      expect(await registrations.findRegistration(one.id)).toEqual(one);
      expect(await registrations.findRegistration(theirs.id)).toEqual(theirs);
    });
  });
});
