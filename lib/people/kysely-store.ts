import type { Database } from '../database/connection';
import { insertDeliveries } from '../delivery/insert';
import { cancelRegistration, cancelRequest } from './cancel';
import { erasePerson } from './erase';
import { findPerson, readOwnData } from './own-data';
import type { PeopleStore } from './store';

/** The people in a database: the same queries for SQLite and PostgreSQL. */
export function createPeopleStore({ ready }: Pick<Database, 'ready'>): PeopleStore {
  return {
    async findPerson(id) {
      return findPerson(await ready(), 'id', id);
    },

    async findByEmailKey(emailKey) {
      return findPerson(await ready(), 'email_key', emailKey);
    },

    async writeTo(emailKey, deliveryFor) {
      const db = await ready();
      const person = await findPerson(db, 'email_key', emailKey);
      return person !== null && (await insertDeliveries(db, [deliveryFor(person)])) > 0;
    },

    async readOwnData(personId) {
      return readOwnData(await ready(), personId);
    },

    async cancelRegistration(personId, registrationId, deliveriesFor, now) {
      const db = await ready();
      return db
        .transaction()
        .execute((transaction) =>
          cancelRegistration(transaction, { personId, registrationId, deliveriesFor, now }),
        );
    },

    async cancelRequest(personId, requestId) {
      const db = await ready();
      return db
        .transaction()
        .execute((transaction) => cancelRequest(transaction, { personId, requestId }));
    },

    async unsubscribe(personId, now) {
      const db = await ready();
      await db
        .updateTable('people')
        .set({ unsubscribed_at: new Date(now).toISOString() })
        .where('id', '=', personId)
        .where('unsubscribed_at', 'is', null)
        .execute();
    },

    async resubscribe(personId) {
      const db = await ready();
      await db
        .updateTable('people')
        .set({ unsubscribed_at: null })
        .where('id', '=', personId)
        .execute();
    },

    async erase(personId, deliveriesFor) {
      const db = await ready();
      return db
        .transaction()
        .execute((transaction) => erasePerson(transaction, personId, deliveriesFor));
    },

    async recordWatched(registrationId, webinar, now) {
      const db = await ready();
      const time = new Date(now).toISOString();
      await db
        .updateTable('registrations')
        .set({ watched_at: time, active_at: time })
        .where('webinar', '=', webinar)
        .where('watched_at', 'is', null)
        .where('email_key', '=', (query) =>
          query.selectFrom('registrations').select('email_key').where('id', '=', registrationId),
        )
        .execute();
    },
  };
}
