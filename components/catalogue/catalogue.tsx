import { ZoneNote } from '@/components/time/zone-note';
import type { Site } from '@/lib/site/schema';
import type { CardView, CatalogueView } from '@/lib/webinars/view-model';
import { CatalogueSection } from './catalogue-section';
import { FeaturedPanel } from './featured-panel';
import { ListItems } from './list-items';
import { Pagination } from './pagination';
import { TimetableRow } from './timetable-row';

/** The programme: what is featured, then every section that has entries. */
export function Catalogue({
  view,
  site,
}: {
  view: CatalogueView;
  site: Pick<Site, 'sections' | 'language'>;
}) {
  const { featured, live, upcoming, onDemand, pulumiTv, withoutRecording } = view;
  const { sections, language } = site;
  return (
    <>
      {featured && <FeaturedPanel card={featured} language={language} />}
      <CatalogueSection id="live" title={sections.live} count={live.length}>
        <Rows cards={live} language={language} />
      </CatalogueSection>
      <CatalogueSection
        id="upcoming"
        title={sections.upcoming}
        count={upcoming.length}
        note={<ZoneNote />}
      >
        <Rows cards={upcoming} language={language} />
      </CatalogueSection>
      <CatalogueSection
        id="on-demand"
        title={sections.on_demand}
        count={onDemand.total}
        note={countWords(onDemand.total, 'talk')}
      >
        <ListItems list="on-demand" cards={onDemand.items} language={language} level={3} />
        <Pagination list="on-demand" label={sections.on_demand} at={onDemand} />
      </CatalogueSection>
      <CatalogueSection
        id="pulumi-tv"
        title={sections.pulumi_tv}
        count={pulumiTv.total}
        note={countWords(pulumiTv.total, 'episode')}
      >
        <ListItems list="pulumi-tv" cards={pulumiTv.items} language={language} level={3} />
        <Pagination list="pulumi-tv" label={sections.pulumi_tv} at={pulumiTv} />
      </CatalogueSection>
      <CatalogueSection
        id="no-recording"
        title={sections.without_recording}
        count={withoutRecording.total}
        note="Over, and nothing to watch so far"
      >
        <ListItems
          list="no-recording"
          cards={withoutRecording.items}
          language={language}
          level={3}
        />
        <Pagination list="no-recording" label={sections.without_recording} at={withoutRecording} />
      </CatalogueSection>
    </>
  );
}

function Rows({ cards, language }: { cards: CardView[]; language: string }) {
  return (
    <ul>
      {cards.map((card) => (
        <TimetableRow key={card.slug} card={card} language={language} />
      ))}
    </ul>
  );
}

function countWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
