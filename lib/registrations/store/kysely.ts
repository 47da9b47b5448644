import { type Kysely, sql } from 'kysely';
import type { Registration, RegistrationFilter, RegistrationStore } from '../store';
import { createConnection, type OpenedDatabase } from './connection';
import {
  type RegistrationRow,
  type Tables,
  toRecordingRequestRow,
  toRegistration,
  toRegistrationRow,
} from './tables';

const pageSize = 500;

/**
 * The store over any database Kysely speaks: the same queries for SQLite and PostgreSQL.
 *
 * @param open - sets the database up without connecting
 */
export function createKyselyStore(open: () => OpenedDatabase): RegistrationStore {
  const { ready, close } = createConnection(open);
  return {
    async register(registration) {
      const row = toRegistrationRow(registration);
      const db = await ready();
      // A transaction because what must happen after a registration is written beside it.
      return db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('registrations')
          .values(row)
          .onConflict((conflict) => conflict.columns(['webinar', 'email_key']).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 1n) return { registration, created: true };
        const stored = await transaction
          .selectFrom('registrations')
          .selectAll()
          .where('webinar', '=', row.webinar)
          .where('email_key', '=', row.email_key)
          .executeTakeFirstOrThrow();
        return { registration: toRegistration(stored), created: false };
      });
    },

    async requestRecording(request) {
      const db = await ready();
      return db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('recording_requests')
          .values(toRecordingRequestRow(request))
          .onConflict((conflict) => conflict.columns(['webinar', 'email_key']).doNothing())
          .executeTakeFirst();
        return { created: numInsertedOrUpdatedRows === 1n };
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
