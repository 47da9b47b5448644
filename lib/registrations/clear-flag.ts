import type { Transaction } from 'kysely';
import type { Database } from '../database/connection';
import type { Tables } from '../database/tables';
import { toRecordingRequest } from './rows';
import type { RecordingRequest } from './store';

/** A submission that looked machine-made. */
export interface FlaggedSubmission extends RecordingRequest {
  kind: 'registration' | 'recording request';
}

export interface ClearedFlag {
  /** Whether something flagged has this id. */
  found: boolean;
  /** How many deliveries were held back and are sent now. */
  released: number;
}

/** Everything that is flagged, oldest first; for people to look at. */
export async function listFlagged(database: Database): Promise<FlaggedSubmission[]> {
  const db = await database.ready();
  const find = (table: 'registrations' | 'recording_requests') =>
    db
      .selectFrom(table)
      .select(['id', 'webinar', 'email', 'email_key', 'page', 'flag', 'created_at'])
      .where('flag', 'is not', null)
      .execute();
  const registrations = await find('registrations');
  const requests = await find('recording_requests');
  return [
    ...registrations.map((row) => ({ ...toRecordingRequest(row), kind: 'registration' as const })),
    ...requests.map((row) => ({ ...toRecordingRequest(row), kind: 'recording request' as const })),
  ].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/**
 * Takes the flag off a registration or a request for a recording, and has sent what was held back
 * for it.
 *
 * @param id - of the registration or the request
 * @param now - milliseconds since the epoch
 */
export async function clearFlag(database: Database, id: string, now: number): Promise<ClearedFlag> {
  const db = await database.ready();
  return db.transaction().execute(async (transaction) => {
    const found =
      (await unflag(transaction, 'registrations', id)) ||
      (await unflag(transaction, 'recording_requests', id));
    if (!found) return { found, released: 0 };
    const { numUpdatedRows } = await transaction
      .updateTable('deliveries')
      .set({ state: 'pending', next_attempt_at: new Date(now).toISOString() })
      .where('state', '=', 'held')
      .where(({ eb, or }) => or([eb('registration', '=', id), eb('request', '=', id)]))
      .executeTakeFirstOrThrow();
    return { found, released: Number(numUpdatedRows) };
  });
}

async function unflag(
  db: Transaction<Tables>,
  table: 'registrations' | 'recording_requests',
  id: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(table)
    .set({ flag: null })
    .where('id', '=', id)
    .where('flag', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
