import { describeDate, describeTime, hostPlace } from '@/lib/webinars/format-time';
import type { CardView } from '@/lib/webinars/view-model';
import { LocalLine } from './local-line';

/** Duration and date in one line: on both clocks while it lies ahead, the day alone afterwards. */
export function ShortTime({ card, language }: { card: CardView; language: string }) {
  const { time, dateText, duration, isAhead } = card;
  if (time && isAhead) {
    const host = describeTime(time, hostPlace(time), language);
    return (
      <p className="text-[0.9375rem] text-soft">
        <LocalLine
          time={time}
          host={host}
          language={language}
          duration={duration?.text ?? null}
          withDate
        />
      </p>
    );
  }
  const date = time ? describeDate(time, language) : dateText;
  const parts = [duration?.badge ?? duration?.text, date].filter(Boolean);
  if (parts.length === 0) return null;
  return <p className="text-[0.9375rem] text-soft tabular-nums">{parts.join(' · ')}</p>;
}
