import { LocalDay } from '@/components/time/local-day';
import { LocalLine } from '@/components/time/local-line';
import { describeTime, hostPlace } from '@/lib/webinars/format-time';
import type { CardView } from '@/lib/webinars/view-model';
import { actionLabel } from './card-words';

/** A row of the printed timetable: the day, the title, when, and one thing to do. */
export function TimetableRow({ card, language }: { card: CardView; language: string }) {
  const { time, externalHost, title, href, sessionLabel } = card;
  const clock = time && { time, language, host: describeTime(time, hostPlace(time), language) };
  return (
    <li className="grid grid-cols-[4.875rem_1fr] items-start gap-x-4 gap-y-3 border-rule border-b py-6 sm:grid-cols-[6.25rem_1fr_auto] sm:items-center sm:gap-x-6">
      <div>{clock ? <LocalDay {...clock} /> : <UndatedDay card={card} />}</div>
      <div>
        <h3 className="text-[1.375rem]" dir="auto">
          <a href={href} className="hover:text-accent">
            {title}
            {externalHost && ' ↗'}
          </a>
        </h3>
        <p className="mt-1 text-[0.9375rem] text-soft">
          {sessionLabel && <span className="text-ink max-lg:block">{sessionLabel}</span>}
          {sessionLabel && <Dot />}
          {externalHost && <span className="max-lg:block">hosted on {externalHost}</span>}
          {clock && externalHost && <Dot />}
          {clock && <LocalLine {...clock} duration={card.duration?.text ?? null} />}
        </p>
      </div>
      <a
        href={href}
        className={`button max-sm:col-start-2 max-sm:justify-self-start ${externalHost ? 'button-quiet' : ''}`}
      >
        {actionLabel(card)}
        <span className="sr-only">: {[title, sessionLabel].filter(Boolean).join(', ')}</span>
        {externalHost && ' ↗'}
      </a>
    </li>
  );
}

/** Between parts of a line that are lines of their own but on a wide screen. */
function Dot() {
  return <span className="max-lg:hidden"> · </span>;
}

function UndatedDay({ card: { dateText, externalHost } }: { card: CardView }) {
  const text = dateText ?? (externalHost ? 'Date on their site' : 'Date to follow');
  return <p className="font-bold text-accent text-sm leading-snug">{text}</p>;
}
