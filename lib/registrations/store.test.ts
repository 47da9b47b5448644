import { beforeEach, describe, expect, it } from 'vitest';
import { describeDatabases } from '../database/test-databases';
import { createRegistrationStore } from './kysely-store';
import { describeListing } from './listing.contract';
import type {
  RecordingRequest,
  Registration,
  RegistrationFilter,
  RegistrationStore,
} from './store';
import { listAll, makeRegistration } from './test-registration';

const hostile = `Robert'); DROP TABLE registrations;-- "=1+1" \\ % _ {} 👩‍💻 \u202e ${'x'.repeat(5_000)}`;

describeDatabases((createDatabase) => {
  describe('a registration store', () => {
    let open: () => RegistrationStore;
    let store: RegistrationStore;

    beforeEach(async () => {
      const openDatabase = await createDatabase();
      open = () => createRegistrationStore(openDatabase());
      store = open();
    });

    const list = (filter?: RegistrationFilter) => listAll(store, filter);

    it('gives back what was stored, field by field', async () => {
      const all: Registration[] = [
        makeRegistration({ session: 'emea', flag: 'honeypot', consentGiven: false }),
        makeRegistration({
          email: "o'hara+x@bücher.example",
          webinar: hostile,
          answers: { first_name: hostile, email: hostile, __proto: '"' },
          consentText: hostile,
          page: hostile,
          session: hostile,
        }),
      ];
      for (const registration of all) {
        expect(await store.register(registration)).toEqual({ registration, status: 'created' });
        expect(await store.findRegistration(registration.id)).toEqual(registration);
      }
      expect(await list()).toEqual(expect.arrayContaining(all));
      expect(await store.findRegistration(hostile)).toBeNull();
    });

    it('makes one registration of 50 at once with one address', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () => store.register(makeRegistration())),
      );
      expect(outcomes.filter(({ status }) => status === 'created')).toHaveLength(1);
      const [only, ...others] = await list();
      expect(others).toEqual([]);
      const ids = outcomes.map((each) => 'registration' in each && each.registration.id);
      expect(new Set(ids)).toEqual(new Set([only?.id]));
    });

    it('knows an address again however it is spelled, once per webinar', async () => {
      await store.register(makeRegistration({ email: 'Ada@bücher.example' }));
      for (const email of ['ada@BÜCHER.example', 'ADA@xn--bcher-kva.example']) {
        expect(await store.register(makeRegistration({ email }))).toMatchObject({
          status: 'again',
          registration: { email: 'Ada@bücher.example' },
        });
      }
      const elsewhere = makeRegistration({ email: 'ada@bücher.example', webinar: 'other' });
      expect(await store.register(elsewhere)).toMatchObject({ status: 'created' });
      expect(await list({ webinar: 'testing-in-production' })).toHaveLength(1);
    });

    it('never overwrites what the first one stored', async () => {
      const first = makeRegistration({ session: 'emea' });
      await store.register(first);
      const second = makeRegistration({
        session: 'us',
        answers: { first_name: 'Mallory' },
        consentGiven: false,
        consentText: 'Other words',
        flag: 'too-fast',
      });
      expect(await store.register(second)).toEqual({ registration: first, status: 'again' });
      expect(await list()).toEqual([first]);
      expect(await store.findRegistration(second.id)).toBeNull();
    });

    it('refuses an id that is taken, and keeps working', async () => {
      const first = makeRegistration();
      await store.register(first);
      const clash = makeRegistration({ id: first.id, email: 'bob@example.com' });
      await expect(store.register(clash)).rejects.toThrow();
      expect(await store.register(makeRegistration({ email: 'bob@example.com' }))).toMatchObject({
        status: 'created',
      });
    });

    it('stores different ones at once, through two instances', async () => {
      const other = open();
      const made = Array.from({ length: 100 }, (_, n) =>
        makeRegistration({ email: `person${n}@example.com` }),
      );
      const outcomes = await Promise.all(
        made.map((registration, n) => (n % 2 ? store : other).register(registration)),
      );
      expect(outcomes.every(({ status }) => status === 'created')).toBe(true);
      expect(new Set((await list()).map(({ id }) => id))).toEqual(
        new Set(made.map(({ id }) => id)),
      );
    });

    it('is migrated once by instances that start together', async () => {
      const stores = [store, ...Array.from({ length: 5 }, () => open())];
      const outcomes = await Promise.all(stores.map((each) => each.register(makeRegistration())));
      expect(outcomes.filter(({ status }) => status === 'created')).toHaveLength(1);
    });

    it('keeps one request for a recording per address and webinar', async () => {
      const ask = (changes: Partial<RecordingRequest>) =>
        store.requestRecording(makeRegistration(changes));
      const requests = await Promise.all(
        ['ada@example.com', 'ADA@example.com', 'bob@example.com'].map((email) => ask({ email })),
      );
      expect(requests.filter(({ status }) => status === 'created')).toHaveLength(2);
      expect(await ask({ webinar: 'other' })).toEqual({ status: 'created' });
      expect(await list()).toEqual([]);
    });

    it('answers a ping, and opens again after it was closed', async () => {
      await store.ping();
      await store.register(makeRegistration());
      await store.close();
      await store.close();
      expect(await list()).toHaveLength(1);
    });

    describeListing(() => store);
  });
});
