import { getDatabase } from '../../database/open-database';
import { readCounts } from '../../registrations/read-counts';
import { getSite } from '../../site/load';
import { type EntryQuery, pickEntries, readEntryQuery } from '../../studio/entries/entry-query';
import { listEntryRows } from '../../studio/entries/entry-row';
import { flags } from '../../webinars/editing/save-flag';
import { getCatalogue } from '../../webinars/load';
import type { Output } from './entry-edit';
import { readWebinars } from './registration-content';
import { formatTable } from './registration-table';

/** `webinars list` */
export async function printEntries(
  options: Output & Partial<Record<'state' | 'show', string>>,
): Promise<void> {
  readWebinars();
  const query: EntryQuery = readEntryQuery({ state: options.state, show: options.show });
  const counts = await readCounts(getDatabase());
  const rows = pickEntries(
    listEntryRows(getCatalogue(), counts, Date.now(), getSite().language),
    query,
  );
  if (options.json) {
    console.log(JSON.stringify(rows, null, 2));
    return;
  }
  if (rows.length === 0) {
    console.log('There is no such entry.');
    return;
  }
  const lines = rows.map((row) => [
    row.slug.length > 46 ? `${row.slug.slice(0, 45)}…` : row.slug,
    row.state,
    [
      ...flags.filter((flag) => row.flags[flag]),
      ...(row.problems.length > 0 ? ['problems'] : []),
    ].join(' '),
    String(row.registered),
    String(row.watched),
  ]);
  console.log(formatTable([['webinar', 'state', 'flags', 'registered', 'watched'], ...lines]));
}
