import { type ResultsQuery, resultsAddress } from '@/lib/studio/results/results-query';

/** Looks for people, turns the pages of them, and takes them all along as a table. */
export function PeopleSearch({
  webinar,
  query,
  hasMore,
}: {
  webinar: string | null;
  query: ResultsQuery;
  hasMore: boolean;
}) {
  const { text, page } = query;
  const turn = (to: number) => resultsAddress(webinar, { ...query, page: to });
  const exportPath = webinar === null ? '' : `?webinar=${encodeURIComponent(webinar)}`;
  return (
    <>
      <form
        method="get"
        action={resultsAddress(webinar)}
        className="mt-3 flex flex-wrap items-end gap-4"
      >
        <label className="grow">
          <span className="label">Name, address or anything typed</span>
          <input type="search" name="q" defaultValue={text} className="field" />
        </label>
        <button type="submit" className="button button-quiet">
          Search
        </button>
        <a
          href={`/studio/registrations/export${exportPath}`}
          className="button button-quiet"
          download
        >
          Export as CSV
        </a>
      </form>
      {(page > 1 || hasMore) && (
        <p className="mt-4 flex gap-5">
          {page > 1 && (
            <a href={turn(page - 1)} className="text-link">
              Newer
            </a>
          )}
          {hasMore && (
            <a href={turn(page + 1)} className="text-link">
              Older
            </a>
          )}
        </p>
      )}
    </>
  );
}
