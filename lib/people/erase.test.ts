import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases } from '../database/test-databases';
import { createRegistrationStore } from '../registrations/kysely-store';
import type { RegistrationStore } from '../registrations/store';
import { makeRegistration } from '../registrations/test-registration';
import { createPeopleStore } from './kysely-store';
import type { PeopleStore } from './store';
import { dumpTables, listDeliveries, makeCancelled, makeMail } from './test-people';

const now = Date.parse('2026-11-03T12:00:00.000Z');

describeDatabases((createDatabase) => {
  describe('erasing a person', () => {
    let database: Database;
    let registrations: RegistrationStore;
    let people: PeopleStore;

    beforeEach(async () => {
      database = (await createDatabase())();
      registrations = createRegistrationStore(database);
      people = createPeopleStore(database);
    });

    async function idOf(emailKey: string): Promise<string> {
      return (await people.findByEmailKey(emailKey))?.id ?? expect.fail(`${emailKey} is not known`);
    }

    it('leaves nothing of them, and everything of the others', async () => {
      const mine = makeRegistration({
        email: 'Ada.Unique@example.com',
        answers: { first_name: 'Ada.Unique' },
      });
      const theirs = makeRegistration({ email: 'bob@example.com' });
      for (const each of [mine, theirs]) {
        await registrations.register(each, () => [makeMail(each, { payload: { to: each.email } })]);
        await registrations.requestRecording({ ...each, id: `asked-${each.id}` });
      }
      const bob = await idOf('bob@example.com');
      const before = await people.readOwnData(bob);
      const id = await idOf('ada.unique@example.com');
      expect(await dumpTables(database)).toMatch(/ada\.unique/i);

      expect(await people.erase(id, makeCancelled)).toBe(true);
      expect(await people.erase(id, makeCancelled)).toBe(false);
      expect(await dumpTables(database)).not.toMatch(/ada\.unique/i);
      expect(await people.findPerson(id)).toBeNull();
      expect(await registrations.findRegistration(mine.id)).toBeNull();
      expect(await people.readOwnData(bob)).toEqual(before);
    });

    it('tells of every registration others still take for good, once and without a name', async () => {
      const active = makeRegistration({ webinar: 'active' });
      const told = makeRegistration({ webinar: 'told' });
      const untold = makeRegistration({ webinar: 'untold' });
      const flagged = makeRegistration({ webinar: 'flagged', flag: 'too-fast' });
      for (const each of [active, told, untold, flagged]) await registrations.register(each);
      const id = await idOf('ada@example.com');
      for (const each of [told, untold]) {
        await people.cancelRegistration(id, each.id, makeCancelled, now);
      }
      const db = await database.ready();
      await db
        .updateTable('deliveries')
        .set({ state: 'delivered', delivered_at: new Date(now).toISOString() })
        .where('registration', '=', told.id)
        .execute();

      await people.erase(id, makeCancelled);
      const left = await listDeliveries(database);
      expect(new Set(left.map(({ registration }) => registration))).toEqual(
        new Set([active.id, untold.id]),
      );
      for (const each of left) {
        expect(each).toMatchObject({ email_key: '', kind: 'registration.cancelled' });
      }
    });

    it('is whole or not at all', async () => {
      const mine = makeRegistration();
      await registrations.register(mine, () => [makeMail(mine)]);
      const id = await idOf('ada@example.com');
      const before = await dumpTables(database);
      const broken = () => {
        throw new Error('no outbox');
      };
      await expect(people.erase(id, broken)).rejects.toThrow('no outbox');
      expect(await dumpTables(database)).toBe(before);
    });

    it('is a fresh start for somebody who registers again', async () => {
      await registrations.register(makeRegistration());
      const id = await idOf('ada@example.com');
      await people.unsubscribe(id, now);
      await people.erase(id, makeCancelled);
      await registrations.register(makeRegistration());
      const again = await people.findByEmailKey('ada@example.com');
      expect(again).toMatchObject({ unsubscribedAt: null });
      expect(again?.id).not.toBe(id);
    });
  });
});
