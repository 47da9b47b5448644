import { type ExpressionBuilder, sql } from 'kysely';
import type { Database } from '../database/connection';
import type { Tables } from '../database/tables';
import { whileNobodyRegisters } from './retention-turn';

/**
 * Deletes settled deliveries made before a moment that belong to no registration and no request.
 * The others stay as long as what they belong to: their keys keep it from being sent again.
 *
 * @param cutoff - UTC, ISO 8601 with milliseconds
 * @returns how many
 */
export async function deleteLooseDeliveries(database: Database, cutoff: string): Promise<number> {
  const { numDeletedRows } = await whileNobodyRegisters(database, (db) =>
    db
      .deleteFrom('deliveries')
      .where('state', 'in', ['delivered', 'failed', 'skipped'])
      .where('created_at', '<', cutoff)
      .where(({ exists, not, selectFrom }) => {
        const owners = selectFrom('registrations as r').select('r.id');
        return not(exists(owners.whereRef('r.id', '=', 'deliveries.registration')));
      })
      .where(({ exists, not, selectFrom }) => {
        const owners = selectFrom('recording_requests as r').select('r.id');
        return not(exists(owners.whereRef('r.id', '=', 'deliveries.request')));
      })
      .executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}

/** Deletes people who came before a moment and of whom nothing else is left. */
export async function deletePeople(database: Database, cutoff: string): Promise<number> {
  const { numDeletedRows } = await whileNobodyRegisters(database, (db) =>
    db
      .deleteFrom('people')
      .where('created_at', '<', cutoff)
      .where(hasNone('registrations'))
      .where(hasNone('recording_requests'))
      .where(hasNone('deliveries'))
      .executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}

/** Deletes sessions that ended before a moment and that nobody is registered for any more. */
export async function deleteSessions(database: Database, cutoff: string): Promise<number> {
  const { numDeletedRows } = await whileNobodyRegisters(database, (db) =>
    db
      .deleteFrom('sessions')
      .where('ends_at', '<', cutoff)
      .where(({ exists, not, selectFrom }) => {
        const registrations = selectFrom('registrations as r').select('r.id');
        return not(exists(registrations.whereRef('r.webinar', '=', 'sessions.webinar')));
      })
      .executeTakeFirstOrThrow(),
  );
  return Number(numDeletedRows);
}

/** Whether a table has nothing of a person. */
function hasNone(table: 'registrations' | 'recording_requests' | 'deliveries') {
  return ({ exists, not, selectFrom }: ExpressionBuilder<Tables, 'people'>) => {
    const theirs = selectFrom(table).select(sql`1`.as('one'));
    return not(exists(theirs.whereRef(sql.ref(`${table}.email_key`), '=', 'people.email_key')));
  };
}
