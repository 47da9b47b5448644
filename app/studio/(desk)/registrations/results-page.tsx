import { requireStudio } from '@/app/studio/require-studio';
import { NoticeBar } from '@/components/studio/entries/notice-bar';
import { CountTable } from '@/components/studio/registrations/count-table';
import { DayChart } from '@/components/studio/registrations/day-chart';
import { FlaggedList } from '@/components/studio/registrations/flagged-list';
import { PeopleList } from '@/components/studio/registrations/people-list';
import { PeopleSearch } from '@/components/studio/registrations/people-search';
import { RangeLinks } from '@/components/studio/registrations/range-links';
import { WebinarTable } from '@/components/studio/registrations/webinar-table';
import { getSite } from '@/lib/site/load';
import { readNotice } from '@/lib/studio/entries/notices';
import { readResults } from '@/lib/studio/results/read-results';
import { readResultsQuery, resultsAddress } from '@/lib/studio/results/results-query';
import { takeBack } from '../actions';
import { clear } from './actions';

type Params = Record<string, string | string[] | undefined>;

/** What came of all webinars, or of one. */
export async function ResultsPage({ webinar, params }: { webinar: string | null; params: Params }) {
  await requireStudio(resultsAddress(webinar));
  const query = readResultsQuery(params);
  const results = await readResults(webinar, query, Date.now());
  const back = resultsAddress(webinar, query);
  const { days, sources, webinars, found, flagged, title } = results;
  return (
    <>
      <h1 className="mt-8 text-[2.5rem]">Registrations</h1>
      {webinar !== null && (
        <p className="mt-2 text-soft">
          of <b className="text-ink">{title ?? webinar}</b>
          {title === null && ' (not in the content any more)'} ·{' '}
          <a href={resultsAddress(null)} className="text-link">
            of all webinars
          </a>
        </p>
      )}
      <NoticeBar
        notice={readNotice(params.done)}
        id={String(params.done)}
        {...{ back, takeBack }}
      />
      <RangeLinks {...{ webinar, query }} zone={getSite().timezone ?? 'UTC'} />
      <DayChart days={days} />
      <div className="mt-12 grid items-start gap-x-14 gap-y-12 lg:grid-cols-2">
        <section className="min-w-0">
          <h2 className="text-2xl">{webinar === null ? 'Webinars' : 'Counts'}</h2>
          <WebinarTable webinars={webinars} />
        </section>
        <section className="min-w-0">
          <h2 className="text-2xl">Sources</h2>
          <CountTable
            label="Where people came from last"
            head={['Source', 'Registered', 'Watched']}
            rows={sources.map(({ source, registered, watched }) => ({
              key: source,
              name: source || 'Unknown, or straight here',
              counts: [registered, watched],
            }))}
          />
        </section>
      </div>
      <section className="mt-12">
        <h2 className="text-2xl">People</h2>
        <PeopleSearch {...{ webinar, query }} hasMore={found.hasMore} />
        <PeopleList people={found.people} />
      </section>
      <FlaggedList flagged={flagged} back={back} clear={clear} />
    </>
  );
}
