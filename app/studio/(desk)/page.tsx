import type { Metadata } from 'next';
import { PageLinks } from '@/components/catalogue/page-links';
import { EntryFilters } from '@/components/studio/entries/entry-filters';
import { EntryTable } from '@/components/studio/entries/entry-table';
import { NoticeBar } from '@/components/studio/entries/notice-bar';
import { getConfig } from '@/lib/config';
import { getDatabase } from '@/lib/database/open-database';
import { readCounts } from '@/lib/registrations/read-counts';
import { getSite } from '@/lib/site/load';
import {
  entriesAddress,
  entriesPerPage,
  pickEntries,
  readEntryQuery,
} from '@/lib/studio/entries/entry-query';
import { listEntryRows } from '@/lib/studio/entries/entry-row';
import { readNotice } from '@/lib/studio/entries/notices';
import { isWritable } from '@/lib/webinars/editing/entry-file';
import { getCatalogue } from '@/lib/webinars/load';
import { requireStudio } from '../require-studio';
import { switchFlag, takeBack } from './actions';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { title: 'Entries' };

/** All entries, with what is wrong with them and the switches that marketers use. */
export default async function EntriesPage({ searchParams }: PageProps<'/studio'>) {
  await requireStudio();
  const params = await searchParams;
  const query = readEntryQuery(params);
  const counts = await readCounts(getDatabase());
  const all = listEntryRows(getCatalogue(), counts, Date.now(), getSite().language);
  const rows = pickEntries(all, query);
  const canWrite = isWritable(getConfig().contentDir);
  const pages = Math.max(1, Math.ceil(rows.length / entriesPerPage));
  const page = Math.min(query.page, pages);
  const shown = rows.slice((page - 1) * entriesPerPage, page * entriesPerPage);
  const addressOf = (number: number) => entriesAddress({ ...query, page: number });
  const back = addressOf(page);
  return (
    <>
      <h1 className="mt-8 text-[2.5rem]">Entries</h1>
      <p className="mt-2 text-soft">
        {rows.length === all.length ? all.length : `${rows.length} of ${all.length}`}{' '}
        {all.length === 1 ? 'entry' : 'entries'}
      </p>
      {!canWrite && (
        <p className="mt-4 rounded-lg border border-rule bg-card px-4 py-3">
          The content folder can’t be written to here, so nothing can be switched. Change the files
          where they come from.
        </p>
      )}
      <NoticeBar
        notice={readNotice(params.done)}
        id={String(params.done)}
        {...{ back, takeBack }}
      />
      <EntryFilters query={query} />
      {rows.length === 0 ? (
        <p className="mt-8">
          {all.length === 0 ? (
            'There are no entries yet.'
          ) : (
            <>
              No entry is like that.{' '}
              <a href="/studio" className="text-link">
                Show all
              </a>
            </>
          )}
        </p>
      ) : (
        <>
          <EntryTable rows={shown} back={back} action={canWrite ? switchFlag : null} />
          <PageLinks label="Entries" at={{ page, pages }} addressOf={addressOf} />
        </>
      )}
    </>
  );
}
