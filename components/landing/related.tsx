import { CardGrid } from '@/components/catalogue/card-grid';
import type { CardView } from '@/lib/webinars/view-model';

/** Talks near to the one on the page; nothing where there are none. */
export function Related({ cards, language }: { cards: CardView[]; language: string }) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="related" className="page print-hidden pt-[clamp(3.5rem,7vw,6rem)]">
      <h2 id="related" className="border-ink border-b-2 pb-3.5 text-3xl">
        Related talks
      </h2>
      <CardGrid cards={cards} language={language} level={3} />
    </section>
  );
}
