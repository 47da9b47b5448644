import { getDatabase } from '../../database/open-database';
import { retryDeliveries } from '../../delivery/ledger/retry';
import { UsageError } from '../usage-error';

/**
 * `webinars deliveries retry`
 *
 * @throws UsageError where nothing is named, or an id can't be tried again; the others are
 */
export async function retry(
  ids: string[],
  { failed = false }: { failed?: boolean },
): Promise<void> {
  if (ids.length === 0 && !failed) {
    throw new UsageError(
      'Say which: ids as `webinars deliveries` shows them, or --failed for all.',
    );
  }
  const again = await retryDeliveries(getDatabase(), failed ? 'failed' : ids, Date.now());
  const count = `${again.length} ${again.length === 1 ? 'delivery' : 'deliveries'}`;
  console.log(`${count} to be tried again by the server within seconds.`);
  const unknown = failed ? [] : ids.filter((id) => !again.includes(id));
  if (unknown.length > 0) {
    throw new UsageError(`Not waiting and not given up: ${unknown.join(', ')}`);
  }
}
