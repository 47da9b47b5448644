'use client';

import { type LocalTimeProps, useVisitorTime } from './use-visitor-time';

interface Props extends LocalTimeProps {
  withDate?: boolean;
  /** The host's time on a line of its own. */
  isStacked?: boolean;
  duration?: string | null;
}

/**
 * "90 min · 08:00 – 09:30 PST · 17:00 CET at the host". What is not known before the browser has
 * said where it is comes last, in one text with room for as many lines as it takes where a zone
 * has no name but "UTC+5:45", so that nothing else moves.
 */
export function LocalLine({ withDate = false, isStacked = false, duration, ...props }: Props) {
  const { visitor, isSame } = useVisitorTime(props);
  const { host, time } = props;
  const shown = visitor ?? host;
  const clock = [shown.hours, shown.hours && shown.zone].filter(Boolean).join(' ');
  // Hours of several days name them.
  const isLong = clock.startsWith(shown.shortDate);
  const date = withDate && !isLong && shown.shortDate;
  // A line end where the lines are stacked and narrow, a space elsewhere.
  const when = [date, clock].filter(Boolean).join(isStacked ? ',\n' : ', ');
  const whose =
    host.start && (visitor ? (isSame ? 'your time and the host’s' : hostTime()) : 'host’s time');
  const now = isStacked || !whose ? when : [when, inOnePiece(whose)].join(' · ');
  return (
    <span className={isStacked ? 'time-stack' : 'time-line'}>
      {duration && (when ? `${inOnePiece(duration)} · ` : duration)}
      <time dateTime={time.start}>{now}</time>
      {isStacked && whose && <span className="block text-soft">{whose}</span>}
    </span>
  );

  function hostTime(): string {
    // Never further than the next day or the one before.
    const day = visitor?.shortDate === host.shortDate ? '' : `${host.weekday} `;
    return `${day}${host.start} ${host.zone} at the host`;
  }
}

function inOnePiece(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}
