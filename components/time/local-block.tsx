'use client';

import { type LocalTimeProps, useVisitorTime } from './use-visitor-time';

/** The date of a landing page: a big day, then the visitor's time over the host's. */
export function LocalBlock({ note, ...props }: LocalTimeProps & { note?: string }) {
  const { visitor, isSame } = useVisitorTime(props);
  const { host, time } = props;
  const shown = visitor ?? host;
  const whose = !visitor ? 'host’s time' : isSame ? 'your time and the host’s' : 'your time';
  const otherDay = visitor && visitor.date !== host.date ? `${host.shortDate}, ` : '';
  return (
    <div className="flex items-center gap-5.5 tabular-nums">
      <span aria-hidden="true" className="big-day text-[3.25rem]">
        {shown.day}
      </span>
      <p className="leading-normal">
        <time dateTime={time.start} className="block font-bold">
          {shown.date}
        </time>
        {host.range && (
          <>
            <span className="block text-[0.9375rem] text-soft">
              {shown.range} {shown.zone}, {whose}
            </span>
            <span className="block text-[0.9375rem] text-soft">
              {visitor && !isSame
                ? `${otherDay}${host.range} ${host.zone}, host’s time`
                : `Time zone: ${(time.hostZone ?? host.zone).replaceAll('_', ' ')}`}
            </span>
          </>
        )}
        {note && <span className="block text-[0.9375rem] text-soft">{note}</span>}
      </p>
    </div>
  );
}
