import type { CardView } from '@/lib/webinars/view-model';
import { WebinarCard } from './webinar-card';

export function CardGrid({
  cards,
  language,
  level,
}: {
  cards: CardView[];
  language: string;
  level: 2 | 3;
}) {
  return (
    <ul className="mt-9 grid gap-x-7 gap-y-11 sm:grid-cols-2 lg:grid-cols-3">
      {cards.map((card) => (
        <li key={card.slug}>
          <WebinarCard card={card} language={language} level={level} />
        </li>
      ))}
    </ul>
  );
}
