import { ZoneNote } from '@/components/time/zone-note';
import { searchAddress } from '@/lib/search/facets/address';
import type { Site } from '@/lib/site/schema';
import type { CardView, CatalogueView } from '@/lib/webinars/view-model';
import { CatalogueSection } from './catalogue-section';
import { FeaturedPanel } from './featured-panel';
import { ListSection } from './list-section';
import { TimetableRow } from './timetable-row';

/** The programme: what is featured, then every section that has entries. */
export function Catalogue({
  view,
  site,
}: {
  view: CatalogueView;
  site: Pick<Site, 'sections' | 'language'>;
}) {
  const { featured, live, upcoming, isCut, onDemand, pulumiTv, withoutRecording } = view;
  const { sections, language } = site;
  return (
    <>
      {featured && <FeaturedPanel card={featured} language={language} />}
      <CatalogueSection id="live" title={sections.live} count={live.length}>
        <Rows cards={live} language={language} />
        {isCut.live && <AllOf state="live" />}
      </CatalogueSection>
      <CatalogueSection
        id="upcoming"
        title={sections.upcoming}
        count={upcoming.length}
        note={<ZoneNote />}
      >
        <Rows cards={upcoming} language={language} />
        {isCut.upcoming && <AllOf state="upcoming" />}
      </CatalogueSection>
      <ListSection
        list="on-demand"
        label={sections.on_demand}
        note={countWords(onDemand.total, 'talk')}
        page={onDemand}
        language={language}
      />
      <ListSection
        list="pulumi-tv"
        label={sections.pulumi_tv}
        note={countWords(pulumiTv.total, 'episode')}
        page={pulumiTv}
        language={language}
      />
      <ListSection
        list="no-recording"
        label={sections.without_recording}
        note="Over, and nothing to watch so far"
        page={withoutRecording}
        language={language}
      />
    </>
  );
}

function Rows({ cards, language }: { cards: CardView[]; language: string }) {
  return (
    <ul>
      {cards.map((card) => (
        <TimetableRow key={card.key} card={card} language={language} />
      ))}
    </ul>
  );
}

/** The rest, by way of the search. */
function AllOf({ state }: { state: 'live' | 'upcoming' }) {
  const href = searchAddress({ text: '', selection: { state: [state] }, page: 1 });
  return (
    <p className="mt-6">
      <a href={href} className="text-link inline-flex min-h-11 items-center">
        {state === 'live' ? 'All that is live now' : 'All that is to come'}
      </a>
    </p>
  );
}

function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
