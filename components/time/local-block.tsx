'use client';

import { type LocalTimeProps, useVisitorTime } from './use-visitor-time';

/**
 * The date of a landing page: a big day, then the visitor's time over the host's. The host's
 * comes last and has room for two lines, so that nothing moves when the visitor's is known.
 */
export function LocalBlock({ note, ...props }: LocalTimeProps & { note?: string }) {
  const { visitor, isSame } = useVisitorTime(props);
  const { host, time } = props;
  const shown = visitor ?? host;
  const whose = visitor ? 'your time' : 'host’s time';
  const otherDay = visitor && visitor.date !== host.date ? `${host.shortDate}, ` : '';
  const zone = (time.hostZone ?? host.zone).replaceAll('_', ' ');
  return (
    <div className="flex items-center gap-4 tabular-nums sm:gap-5.5">
      <span
        aria-hidden="true"
        className="big-day w-[1.2em] shrink-0 whitespace-nowrap text-[2.75rem] sm:text-[3.25rem]"
      >
        {shown.day}
      </span>
      <p className="flex flex-col leading-normal">
        <time dateTime={time.start} className="block font-bold max-sm:text-[0.9375rem]">
          {shown.date}
        </time>
        {host.range && (
          <>
            <span className="block text-[0.9375rem] text-soft">
              {shown.hours} {shown.zone}, {whose}
            </span>
            <span className="block text-[0.9375rem] text-soft order-last min-h-[2lh]">
              {!visitor || isSame
                ? `${isSame ? 'The host’s time, too' : 'Time zone'}: ${zone}`
                : `${otherDay}${host.hours} ${host.zone}, host’s time`}
            </span>
          </>
        )}
        {note && <span className="block text-[0.9375rem] text-soft">{note}</span>}
      </p>
    </div>
  );
}
