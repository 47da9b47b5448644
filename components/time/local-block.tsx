'use client';

import { type LocalTimeProps, useVisitorTime } from './use-visitor-time';

/**
 * The date of a landing page: a big day, then the visitor's time over the host's. The host's
 * comes last and has room for two lines, and each line is one text, so that nothing moves when the
 * visitor's is known.
 */
export function LocalBlock({ note, ...props }: LocalTimeProps & { note?: string }) {
  const { visitor, isSame } = useVisitorTime(props);
  const { host, time } = props;
  const shown = visitor ?? host;
  const whose = visitor ? 'your time' : 'host’s time';
  const otherDay = visitor && visitor.date !== host.date ? `${host.shortDate}, ` : '';
  const zone = (time.hostZone ?? host.zone).replaceAll('_', ' ');
  return (
    <div className="date-block">
      <span aria-hidden="true" className="big-day">
        {shown.day}
      </span>
      <p>
        <time dateTime={time.start}>{shown.date}</time>
        {host.range && (
          <>
            <span>{`${shown.hours} ${shown.zone}, ${whose}`}</span>
            <span className="order-last min-h-[2lh]">
              {!visitor || isSame
                ? `${isSame ? 'The host’s time, too' : 'Time zone'}: ${zone}`
                : `${otherDay}${host.hours} ${host.zone}, host’s time`}
            </span>
          </>
        )}
        {note && <span>{note}</span>}
      </p>
    </div>
  );
}
