import { getDatabase } from '../../database/open-database';
import { clearFlag, listFlagged } from '../../registrations/clear-flag';
import { UsageError } from '../usage-error';
import { formatTable } from './registration-table';

/** `webinars registrations flagged` */
export async function printFlagged(): Promise<void> {
  const flagged = await listFlagged(getDatabase());
  if (flagged.length === 0) {
    console.log('Nothing is flagged.');
    return;
  }
  const lines = flagged.map(({ id, createdAt, flag, kind, webinar, email }) => [
    id,
    createdAt,
    flag ?? '',
    kind,
    webinar,
    email,
  ]);
  console.log(formatTable([['id', 'sent', 'flag', 'what', 'webinar', 'email'], ...lines]));
}

/**
 * `webinars registrations clear`
 *
 * @throws UsageError naming the ids that nothing flagged has; the others are cleared
 */
export async function clearFlags(ids: string[]): Promise<void> {
  const unknown: string[] = [];
  for (const id of ids) {
    const { found, released } = await clearFlag(getDatabase(), id, Date.now());
    if (!found) unknown.push(id);
    else
      console.log(
        `Cleared ${id}: ${released} ${released === 1 ? 'delivery' : 'deliveries'} to send.`,
      );
  }
  if (unknown.length > 0)
    throw new UsageError(`Nothing flagged has this id: ${unknown.join(', ')}`);
}
