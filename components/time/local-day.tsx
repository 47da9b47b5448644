'use client';

import { type LocalTimeProps, useVisitorTime } from './use-visitor-time';

/** The day of a timetable: month and weekday over a number to be read from across the room. */
export function LocalDay(props: LocalTimeProps) {
  const { visitor } = useVisitorTime(props);
  const { month, weekday, day } = visitor ?? props.host;
  return (
    <time dateTime={props.time.start} className="block tabular-nums">
      <span className="block font-bold whitespace-nowrap text-xs text-accent uppercase tracking-wide sm:text-[0.8125rem] sm:tracking-wider">
        {month} · {weekday}
      </span>
      <span className="big-day text-[2.625rem]">{day}</span>
    </time>
  );
}
