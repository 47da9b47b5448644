'use client';

import { type LocalTimeProps, useVisitorTime } from './use-visitor-time';

/**
 * "17:00 – 18:30 CET · 90 min · 08:00 PST at the host". On a phone the host's time has a line of
 * its own, which is there from the beginning, so that nothing moves.
 */
export function LocalLine({
  withDate = false,
  isStacked = false,
  duration = null,
  ...props
}: LocalTimeProps & { withDate?: boolean; isStacked?: boolean; duration?: string | null }) {
  const { visitor, isSame } = useVisitorTime(props);
  const { host, time } = props;
  const shown = visitor ?? host;
  const clock = [shown.range, shown.range && shown.zone].filter(Boolean).join(' ');
  // A range over midnight names its days itself.
  const date = withDate && !clock.startsWith(shown.shortDate) && shown.shortDate;
  const parts = [date, clock].filter(Boolean).join(', ');
  return (
    <span className="tabular-nums">
      <time dateTime={time.start}>{parts}</time>
      {duration && (parts ? ` · ${inOnePiece(duration)}` : duration)}
      {host.start && (
        <span className={isStacked ? 'block text-soft' : 'block sm:inline'}>
          {!isStacked && <span className="hidden sm:inline"> · </span>}
          {visitor ? (isSame ? 'your time and the host’s' : hostTime()) : 'host’s time'}
        </span>
      )}
    </span>
  );

  function hostTime(): string {
    // Never further than the next day or the one before; on a phone it has to fit into one line.
    const day = visitor?.shortDate === host.shortDate ? '' : `${host.weekday} `;
    return `${day}${host.start} ${host.zone} at the host`;
  }
}

function inOnePiece(text: string): string {
  return text.replaceAll(' ', '\u00A0');
}
