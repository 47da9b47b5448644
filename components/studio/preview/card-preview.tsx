import { TimetableRow } from '@/components/catalogue/timetable-row';
import { WebinarCard } from '@/components/catalogue/webinar-card';
import type { CardView } from '@/lib/webinars/view-model';

/** A card as the catalogue has it: a row of the timetable while it lies ahead, else a tile. */
export function CardPreview({ card, language }: { card: CardView; language: string }) {
  return (
    // Nothing else of the site is to be seen beside it.
    <div data-card-preview className="fixed inset-0 z-20 overflow-auto bg-paper p-5">
      <h1 className="sr-only">The card</h1>
      {card.isAhead ? (
        <ul>
          <TimetableRow card={card} language={language} />
        </ul>
      ) : (
        <WebinarCard card={card} language={language} level={2} />
      )}
    </div>
  );
}
