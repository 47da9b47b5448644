import type { ReactNode } from 'react';
import { collectionPath } from '@/lib/webinars/collections/collection-path';
import { describeTime, hostPlace } from '@/lib/webinars/format-time';
import type { LandingView } from '@/lib/webinars/view-model';
import { Presenter } from './presenter';
import { TopicLinks } from './topic-links';

/** The column beside a recording: when, how long, where, who. Nothing where nothing is known. */
export function Facts({
  landing,
  language,
  series,
}: {
  landing: LandingView;
  language: string;
  /** Name of the series it belongs to; null for none. */
  series: string | null;
}) {
  const seriesHref = series && collectionPath('series', series);
  const { duration, location, presenters, state, topics } = landing;
  const date = dateWords(landing, language);
  return (
    <dl className="grid content-start gap-5 sm:max-lg:grid-cols-2">
      {date && <Fact term={state === 'live' ? 'Date' : 'Recorded'}>{date}</Fact>}
      {duration && <Fact term="Duration">{duration.text}</Fact>}
      {location && <Fact term="Place">{location}</Fact>}
      {series && (
        <Fact term="Series">
          <TopicLinks topics={[{ name: series, href: seriesHref }]} />
        </Fact>
      )}
      {topics.length > 0 && (
        <Fact term={topics.length === 1 ? 'Topic' : 'Topics'}>
          <TopicLinks topics={topics} />
        </Fact>
      )}
      {presenters.length > 0 && (
        <Fact term={presenters.length === 1 ? 'Presenter' : 'Presenters'}>
          <span className="mt-1.5 grid gap-3.5">
            {presenters.map((presenter) => (
              <Presenter key={presenter.name} presenter={presenter} />
            ))}
          </span>
        </Fact>
      )}
    </dl>
  );
}

/** "Thursday 8 October 2020, 10:00 PDT", at the host. */
export function dateWords({ time, dateText }: LandingView, language: string): string | null {
  if (!time) return dateText;
  const { date, start, zone } = describeTime(time, hostPlace(time), language);
  return start ? `${date}, ${start}\u00A0${zone}` : date;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.9375rem] text-soft">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}
