import { getDatabase } from '../../database/open-database';
import { nudgeDeliveries } from '../../delivery/workers';
import { clearFlag } from '../../registrations/clear-flag';
import type { Notice } from '../entries/notices';

/** Takes the flag off a submission, has sent what was held back for it, and says so. */
export async function clearAndTell(id: string): Promise<Notice> {
  const { found, released } = await clearFlag(getDatabase(), id, Date.now());
  if (!found) return { message: 'It is not flagged any more.', isTrouble: true, undo: null };
  nudgeDeliveries();
  const sent = released === 1 ? 'One delivery goes' : `${released} deliveries go`;
  return { message: `It counts now. ${sent} out.`, isTrouble: false, undo: null };
}
