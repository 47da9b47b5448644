import { Cover } from '@/components/cover/cover';
import type { CardView } from '@/lib/webinars/view-model';
import type { CardProps } from './card-props';
import { actionLabel, monthLabel, presenterNames } from './card-words';

/** An entry in the grid: the cover with the duration on it, the title, and one line about it. */
export function WebinarCard({ card, language, level }: CardProps) {
  const Heading = `h${level}` as const;
  const badge = card.duration?.badge;
  return (
    <article className="group relative">
      <div className="relative aspect-video overflow-hidden rounded-xl">
        <Cover cover={card.cover} sizes="(min-width: 64rem) 23rem, (min-width: 40rem) 46vw, 92vw" />
        {badge && (
          <span className="absolute right-2.5 bottom-2.5 rounded-md bg-stage px-2 py-0.5 text-[0.8125rem] text-on-stage tabular-nums">
            <span className="sr-only">Duration: </span>
            {badge}
          </span>
        )}
      </div>
      <Heading className="mt-3.5 text-xl" dir="auto">
        <a
          href={card.href}
          className="underline decoration-transparent decoration-2 underline-offset-4 after:absolute after:inset-0 after:rounded-xl group-hover:decoration-accent focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-accent focus-visible:after:outline-offset-4"
        >
          {card.title}
        </a>
      </Heading>
      <CardLine card={card} language={language} />
    </article>
  );
}

function CardLine({ card, language }: { card: CardView; language: string }) {
  const month = monthLabel(card, language);
  if (card.externalHost) {
    return <Line strong={`On ${card.externalHost} ↗`} rest={[month]} />;
  }
  if (card.isAhead) {
    return <Line strong={actionLabel(card)} rest={[month]} />;
  }
  if (!card.hasRecording) return <Line strong="No recording yet" rest={[month]} />;
  const rest = [card.gated ? null : presenterNames(card), month];
  return <Line strong={card.gated ? 'Free with registration' : null} rest={rest} />;
}

function Line({ strong, rest }: { strong: string | null; rest: (string | null)[] }) {
  const parts = rest.filter(Boolean);
  if (!strong && parts.length === 0) return null;
  return (
    <p className="mt-1 text-[0.9375rem] text-soft">
      {strong && <span className="text-ink">{strong}</span>}
      {strong && parts.length > 0 && ' · '}
      {parts.join(' · ')}
    </p>
  );
}
