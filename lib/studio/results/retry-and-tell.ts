import { getDatabase } from '../../database/open-database';
import { retryDeliveries } from '../../delivery/ledger/retry';
import { nudgeDeliveries } from '../../delivery/workers';
import type { Notice } from '../entries/notices';

/** Has deliveries tried again, and says how many. */
export async function retryAndTell(ids: string[] | 'failed'): Promise<Notice> {
  const again = await retryDeliveries(getDatabase(), ids, Date.now());
  nudgeDeliveries();
  const isNone = again.length === 0;
  const count = again.length === 1 ? 'One delivery is' : `${again.length} deliveries are`;
  const message = isNone
    ? 'Nothing was tried again: it has arrived meanwhile, or is held back.'
    : `${count} tried again now.`;
  return { message, isTrouble: isNone, undo: null };
}
