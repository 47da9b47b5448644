import { getDatabase } from '../../database/open-database';
import { readCounts } from '../../registrations/read-counts';
import { formatTable } from './registration-table';

/** `webinars registrations counts` */
export async function printCounts(): Promise<void> {
  const counts = await readCounts(getDatabase());
  if (counts.length === 0) {
    console.log('Nobody has registered yet.');
    return;
  }
  const names = ['registered', 'cancelled', 'flagged', 'watched'] as const;
  const lines = counts.map((count) => [count.webinar, ...names.map((name) => count[name])]);
  const total = names.map((name) => counts.reduce((sum, count) => sum + count[name], 0));
  const table = [['webinar', ...names], ...lines, ['total', ...total]];
  console.log(formatTable(table.map((line) => line.map(String))));
}
