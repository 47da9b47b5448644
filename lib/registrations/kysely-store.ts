import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/connection';
import type { RegistrationRow, Tables } from '../database/tables';
import { insertDeliveries } from '../delivery/insert';
import { toRecordingRequestRow, toRegistration } from './rows';
import type { Admit, Refused, Registration, RegistrationFilter, RegistrationStore } from './store';
import { ensurePerson, storeRegistration } from './store-registration';

const pageSize = 500;

/** The store over a database: the same queries for SQLite and PostgreSQL. */
export function createRegistrationStore({ ready, close }: Database): RegistrationStore {
  return {
    async register(registration, deliveriesFor = () => [], admit = admitAll) {
      const db = await ready();
      return db.transaction().execute(async (transaction) => {
        const admitted = await admit(registration.emailKey, transaction);
        if (!admitted.allowed) return refuse(admitted);
        const outcome = await storeRegistration(transaction, registration);
        await insertDeliveries(transaction, deliveriesFor(outcome.registration, outcome.status));
        return outcome;
      });
    },

    async requestRecording(request, deliveries = [], admit = admitAll) {
      const db = await ready();
      return db.transaction().execute(async (transaction) => {
        const admitted = await admit(request.emailKey, transaction);
        if (!admitted.allowed) return refuse(admitted);
        await ensurePerson(transaction, request);
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('recording_requests')
          .values(toRecordingRequestRow(request))
          .onConflict((conflict) => conflict.columns(['webinar', 'email_key']).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return { status: 'again' };
        await insertDeliveries(transaction, deliveries);
        return { status: 'created' };
      });
    },

    async findRegistration(id) {
      const db = await ready();
      const query = db.selectFrom('registrations').selectAll().where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row ? toRegistration(row) : null;
    },

    async *listRegistrations(filter = {}): AsyncGenerator<Registration> {
      let page: RegistrationRow[] = [];
      do {
        page = await readPage(await ready(), filter, page.at(-1));
        yield* page.map(toRegistration);
      } while (page.length === pageSize);
    },

    async countByWebinar() {
      const db = await ready();
      const rows = await db
        .selectFrom('registrations')
        .select((column) => [
          'webinar',
          column.fn.countAll().as('total'),
          column.fn.count('flag').as('flagged'),
        ])
        .groupBy('webinar')
        .execute();
      // PostgreSQL counts in 64 bits and so answers with text.
      return new Map(
        rows.map((row) => [
          row.webinar,
          { total: Number(row.total), flagged: Number(row.flagged) },
        ]),
      );
    },

    async ping() {
      await sql`select 1`.execute(await ready());
    },

    close,
  };
}

const admitAll: Admit = async () => ({ allowed: true });

/** What was counted stays counted: the transaction ends well. */
function refuse({ retryAfterSeconds }: { retryAfterSeconds: number }): Refused {
  return { status: 'refused', retryAfterSeconds };
}

/** One page after `last`. By key, not by offset: rows that arrive meanwhile shift nothing. */
function readPage(
  db: Kysely<Tables>,
  { webinar, since }: RegistrationFilter,
  last: RegistrationRow | undefined,
): Promise<RegistrationRow[]> {
  let query = db.selectFrom('registrations').selectAll();
  if (webinar !== undefined) query = query.where('webinar', '=', webinar);
  if (since) query = query.where('created_at', '>=', since.toISOString());
  if (last) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('created_at', 'id'), '>', tuple(last.created_at, last.id)),
    );
  }
  return query.orderBy('created_at').orderBy('id').limit(pageSize).execute();
}
