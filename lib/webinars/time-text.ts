import type { TimeView } from './view-model';
import type { Clock } from './zone-clock';

/** A time in words, at one place. */
export interface TimeText {
  /** "Tue" */
  weekday: string;
  /** "08" */
  day: string;
  /** "Dec" */
  month: string;
  /** "Tue 8 Dec" */
  shortDate: string;
  /** "Tuesday 8 December 2026" */
  date: string;
  /** "17:00"; null where only the day is known. */
  start: string | null;
  /** "17:00 – 18:30"; null where only the day is known. */
  range: string | null;
  /** The same beside the date, where one over midnight need not name its days: "23:00 – 00:30". */
  hours: string | null;
  /** "CET", or "UTC+5:45" where the zone has no common name. */
  zone: string;
}

/** What a clock shows of a session. */
export function writeTime(time: TimeView, clock: Clock): TimeText {
  const [start, end] = [new Date(time.start), new Date(time.end)];
  // Where the clocks change during the session, both names: "PST/PDT".
  const zones = new Set([start, end].map(clock.zoneName));
  return {
    weekday: clock.write(start, { weekday: 'short' }),
    day: clock.write(start, { day: '2-digit' }),
    month: clock.write(start, { month: 'short' }),
    shortDate: clock.write(start, shortDate),
    date: clock.write(start, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    start: time.dateOnly ? null : clock.write(start, timeOfDay),
    range: time.dateOnly ? null : describeRange(start, end, clock),
    hours: time.dateOnly ? null : describeHours(start, end, clock),
    zone: [...zones].join('/'),
  };
}

const shortDate = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const timeOfDay = { hour: '2-digit', minute: '2-digit' } as const;

function describeRange(start: Date, end: Date, clock: Clock): string {
  const [from, to] = [clock.write(start, timeOfDay), clock.write(end, timeOfDay)];
  if (end.getTime() <= start.getTime()) return from;
  // A session that ends at midnight does not reach into the next day.
  const [firstDay, lastDay] = [start, new Date(end.getTime() - 1)].map((date) =>
    clock.write(date, shortDate),
  );
  if (firstDay === lastDay) return `${from} – ${to}`;
  return `${firstDay}, ${from} – ${clock.write(end, shortDate)}, ${to}`;
}

function describeHours(start: Date, end: Date, clock: Clock): string {
  const length = end.getTime() - start.getTime();
  if (length <= 0 || length >= 24 * 60 * 60_000) return describeRange(start, end, clock);
  return `${clock.write(start, timeOfDay)} – ${clock.write(end, timeOfDay)}`;
}
