import { type ResultsQuery, ranges, resultsAddress } from '@/lib/studio/results/results-query';

const words = { 30: '30 days', 90: '90 days', 365: 'A year' } as const;

/** How far back the chart goes, and whose days these are. */
export function RangeLinks({
  webinar,
  query,
  zone,
}: {
  webinar: string | null;
  query: ResultsQuery;
  zone: string;
}) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-2">
      {ranges.map((days) => (
        <a
          key={days}
          href={resultsAddress(webinar, { ...query, days })}
          aria-current={days === query.days ? 'true' : undefined}
          className="chip aria-[current]:border-ink aria-[current]:text-ink"
        >
          {words[days]}
        </a>
      ))}
      <span className="text-soft text-sm">Days in {zone.replaceAll('_', ' ')}</span>
    </div>
  );
}
