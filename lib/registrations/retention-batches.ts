import type { Expression, ExpressionBuilder, SqlBool, Transaction } from 'kysely';
import type { Database } from '../database/connection';
import type { Tables } from '../database/tables';
import { whileNobodyRegisters } from './retention-turn';

/** Rows in one transaction: the server registers people between two of them. */
const batchSize = 200;

type Deleted = { rows: number; deliveries: number };

/**
 * Deletes registrations whose last activity is before a moment, with their deliveries.
 *
 * @param cutoff - UTC, ISO 8601 with milliseconds
 */
export function deleteRegistrations(database: Database, cutoff: string): Promise<Deleted> {
  return deleteInBatches(database, 'registration', async (db) => {
    const found = await db
      .selectFrom('registrations')
      .select('id')
      .where((expression) => isExpired(expression, cutoff))
      .limit(batchSize)
      .execute();
    if (found.length === 0) return [];
    const ids = found.map(({ id }) => id);
    // Asked again, because on PostgreSQL somebody may have opened the recording in between.
    return db
      .deleteFrom('registrations')
      .where('id', 'in', ids)
      .where((expression) => isExpired(expression, cutoff))
      .returning('id')
      .execute();
  });
}

/** Deletes requests for recordings made before a moment, with their deliveries. */
export function deleteRequests(database: Database, cutoff: string): Promise<Deleted> {
  return deleteInBatches(database, 'request', (db) =>
    db
      .deleteFrom('recording_requests')
      .where('id', 'in', (requests) =>
        requests
          .selectFrom('recording_requests')
          .select('id')
          .where('created_at', '<', cutoff)
          .limit(batchSize),
      )
      .returning('id')
      .execute(),
  );
}

/** Whether nothing has happened since: not registered, not watched, and no session held. */
function isExpired(
  { eb, and, or, not, exists, selectFrom }: ExpressionBuilder<Tables, 'registrations'>,
  cutoff: string,
): Expression<SqlBool> {
  const sessions = selectFrom('sessions as s').whereRef('s.webinar', '=', 'registrations.webinar');
  const chosen = sessions.whereRef('s.session', '=', 'registrations.session');
  return and([
    eb('registrations.created_at', '<', cutoff),
    or([eb('active_at', 'is', null), eb('active_at', '<', cutoff)]),
    or([eb('watched_at', 'is', null), eb('watched_at', '<', cutoff)]),
    not(
      exists(
        sessions
          .select('s.uid')
          .where((session) => session.fn.coalesce('s.withdrawn_at', 's.ends_at'), '>=', cutoff)
          // A session that is no longer known by its id may be any of the webinar's.
          .where((session) =>
            session.or([
              session('s.session', '=', session.ref('registrations.session')),
              not(exists(chosen.select('s.uid'))),
            ]),
          ),
      ),
    ),
  ]);
}

async function deleteInBatches(
  database: Database,
  column: 'registration' | 'request',
  deleteBatch: (db: Transaction<Tables>) => Promise<{ id: string }[]>,
): Promise<Deleted> {
  const total = { rows: 0, deliveries: 0 };
  for (;;) {
    const batch = await whileNobodyRegisters(database, async (transaction) => {
      const ids = (await deleteBatch(transaction)).map(({ id }) => id);
      if (ids.length === 0) return { rows: 0, deliveries: 0 };
      const { numDeletedRows } = await transaction
        .deleteFrom('deliveries')
        .where(column, 'in', ids)
        .executeTakeFirstOrThrow();
      return { rows: ids.length, deliveries: Number(numDeletedRows) };
    });
    if (batch.rows === 0) return total;
    total.rows += batch.rows;
    total.deliveries += batch.deliveries;
  }
}
