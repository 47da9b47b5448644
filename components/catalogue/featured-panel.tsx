import { Cover } from '@/components/cover/cover';
import { PlayIcon } from '@/components/icons';
import { ShortTime } from '@/components/time/short-time';
import type { CardView } from '@/lib/webinars/view-model';
import { actionLabel, stateLabel } from './card-words';

/** The featured entry: its cover and what it is about, as one wide panel. */
export function FeaturedPanel({ card, language }: { card: CardView; language: string }) {
  const [presenter, ...others] = card.presenters;
  const isVideo = card.hasRecording && !card.gated;
  return (
    <article className="mt-10 grid overflow-hidden rounded-2xl border border-rule bg-card lg:grid-cols-[1.35fr_1fr]">
      <div className="relative aspect-video lg:aspect-auto">
        <Cover cover={card.cover} sizes="(min-width: 64rem) 41rem, 100vw" priority />
      </div>
      <div className="flex flex-col p-[clamp(1.375rem,3.2vw,2.25rem)] lg:min-h-91">
        <p className="eyebrow">Featured · {stateLabel(card)}</p>
        <h2 className="mt-3 text-[clamp(1.75rem,1.4rem+1.6vw,2.375rem)]" dir="auto">
          {card.title}
        </h2>
        {card.summary && <p className="mt-3.5 line-clamp-6 text-soft">{card.summary}</p>}
        <div className="mt-auto pt-7">
          {presenter && (
            <p className="mb-4 text-[0.9375rem] text-soft">
              <strong className="font-bold text-ink">{presenter.name}</strong>
              {others.length === 0 && presenter.role && `, ${presenter.role}`}
              {others.length > 0 && ` and ${others.map(({ name }) => name).join(', ')}`}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
            <a href={card.href} className="button">
              {isVideo && <PlayIcon />}
              {actionLabel(card)}
              <span className="sr-only">: {card.title}</span>
              {card.externalHost && ' ↗'}
            </a>
            <ShortTime card={card} language={language} />
            {card.sessionsAhead > 1 && (
              <span className="text-[0.9375rem] text-soft">
                {card.sessionsAhead} sessions to choose from
              </span>
            )}
          </div>
        </div>
      </div>
    </article>
  );
}
