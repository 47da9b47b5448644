import { type TimeText, writeTime } from './time-text';
import type { TimeView } from './view-model';
import { type Clock, writeDate, writeOffset, zoneClock } from './zone-clock';

/** An IANA zone, or minutes east of UTC where only an offset is known. */
export type Place = string | number;

/** Where the host is. */
export function hostPlace(time: TimeView): Place {
  return time.hostZone ?? time.hostOffset;
}

/** The day a session begins on at the host, as `2026-12-08`. */
export function hostDay(time: TimeView): string {
  // Swedish dates are ISO dates.
  return clockAt(hostPlace(time), 'sv').write(new Date(time.start), {});
}

/**
 * A session's time in words.
 *
 * @param place - whose clock to show; days without a time of day always follow the host's
 * @param language - BCP 47; plain "en" means day before month and a 24-hour clock
 */
export function describeTime(time: TimeView, place: Place, language: string): TimeText {
  return writeTime(time, clockAt(time.dateOnly ? hostPlace(time) : place, language));
}

/** "Oct 2020", at the host. */
export function describeMonth(time: TimeView, language: string): string {
  return writeAtHost(time, language, { month: 'short', year: 'numeric' });
}

/** "8 October 2020", at the host. */
export function describeDate(time: TimeView, language: string): string {
  return writeAtHost(time, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

function writeAtHost(time: TimeView, language: string, options: Intl.DateTimeFormatOptions) {
  return clockAt(hostPlace(time), language).write(new Date(time.start), options);
}

function clockAt(place: Place, language: string): Clock {
  if (typeof place === 'string') return zoneClock(place, language);
  const shift = (date: Date) => new Date(date.getTime() + place * 60_000);
  return {
    write: (date, options) => writeDate(shift(date), language, { ...options, timeZone: 'UTC' }),
    zoneName: () => nameOffset(place),
  };
}

function nameOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = String(size % 60).padStart(2, '0');
  if (size === 0) return 'UTC';
  return writeOffset(minutes < 0 ? '-' : '+', String(Math.floor(size / 60)), rest);
}
