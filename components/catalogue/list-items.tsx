import type { ListName } from '@/lib/webinars/sections';
import type { CardView } from '@/lib/webinars/view-model';
import { CardGrid } from './card-grid';
import { CompactRow } from './compact-row';

/** The entries of a list in the form that suits it. */
export function ListItems({
  list,
  cards,
  language,
  level,
}: {
  list: ListName;
  cards: CardView[];
  language: string;
  /** Level of the titles' headings. */
  level: 2 | 3;
}) {
  if (list !== 'no-recording') return <CardGrid cards={cards} language={language} level={level} />;
  return (
    <ul>
      {cards.map((card) => (
        <CompactRow key={card.slug} card={card} language={language} level={level} />
      ))}
    </ul>
  );
}
