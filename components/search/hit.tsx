import { monthLabel, stateLabel } from '@/components/catalogue/card-words';
import { Cover } from '@/components/cover/cover';
import { describeSeconds } from '@/lib/search/describe-seconds';
import type { HitView } from '@/lib/search/view-model';
import { Marked } from './marked';

/** A talk that was found: what it is, and the line it was found by. */
export function Hit({ hit, language }: { hit: HitView; language: string }) {
  const { card, title, presenters, snippet, momentHref } = hit;
  const facts = [stateLabel(card), monthLabel(card, language), card.duration?.badge];
  return (
    <li className="grid gap-x-6 gap-y-3 border-rule border-b py-6 sm:grid-cols-[1fr_9.5rem]">
      <div className="min-w-0">
        <p className="text-[0.9375rem] text-soft tabular-nums">
          {facts.filter(Boolean).join(' · ')}
        </p>
        <h2 className="mt-0.5 text-[1.375rem]" dir="auto">
          <a href={card.href} data-hit="" className="hover:text-accent">
            <Marked parts={title} />
            {card.externalHost && ' ↗'}
          </a>
        </h2>
        {card.presenters.length > 0 && (
          <p className="mt-1 text-[0.9375rem]">
            <Marked parts={presenters} />
          </p>
        )}
        <p className="mt-2 line-clamp-4 max-w-[68ch] text-[0.9375rem] text-soft" dir="auto">
          {snippet?.source === 'transcript' && (
            <span className="font-bold text-ink">
              {momentHref ? (
                <a href={momentHref} className="text-link">
                  From {describeSeconds(snippet.seconds ?? 0)}
                </a>
              ) : (
                'In the transcript'
              )}
              {': '}
            </span>
          )}
          {snippet ? <Marked parts={snippet.parts} /> : card.summary}
        </p>
      </div>
      <div className="relative aspect-video self-start overflow-hidden rounded-lg max-sm:hidden">
        <Cover cover={card.cover} sizes="10rem" />
      </div>
    </li>
  );
}
