import type { Database } from '../../database/connection';

/**
 * Has deliveries tried again now, with all their attempts before them: those that were given up,
 * and those that wait for their next attempt.
 *
 * @param ids - which; `failed` for all that were given up
 * @param now - milliseconds since the epoch
 * @returns the ids that are tried again; those that are not there, were delivered, skipped or held
 * back are not among them
 */
export async function retryDeliveries(
  database: Database,
  ids: readonly string[] | 'failed',
  now: number,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const db = await database.ready();
  return db.transaction().execute(async (transaction) => {
    const again = transaction
      .updateTable('deliveries')
      .set({ state: 'pending', attempts: 0, next_attempt_at: new Date(now).toISOString() });
    const chosen =
      ids === 'failed'
        ? again.where('state', '=', 'failed')
        : again.where('id', 'in', ids).where('state', 'in', ['failed', 'pending']);
    const rows = await chosen.returning('id').execute();
    return rows.map(({ id }) => id);
  });
}
