import type { CardProps } from './card-props';
import { monthLabel, presenterNames } from './card-words';

/** An entry that is over and has nothing to watch: one line, no cover. */
export function CompactRow({ card, language, level }: CardProps) {
  const Heading = `h${level}` as const;
  const names = presenterNames(card);
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-rule border-b py-4 sm:grid-cols-[6.25rem_1fr_auto] sm:items-baseline">
      <p className="text-[0.9375rem] text-soft tabular-nums">{monthLabel(card, language)}</p>
      <div>
        <Heading className="text-lg" dir="auto">
          {card.title}
        </Heading>
        {names && <p className="text-[0.9375rem] text-soft">{names}</p>}
      </div>
      <a href={card.href} className="text-link py-1 text-[0.9375rem]">
        Ask for the recording<span className="sr-only"> of {card.title}</span>
      </a>
    </li>
  );
}
