import type { TimeView } from './view-model';

/** An IANA zone, or minutes east of UTC where only an offset is known. */
export type Place = string | number;

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
  const clock = clockAt(time.dateOnly ? hostPlace(time) : place, language);
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

interface Clock {
  write(date: Date, options: Intl.DateTimeFormatOptions): string;
  zoneName(date: Date): string;
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

function clockAt(place: Place, language: string): Clock {
  const locale = language === 'en' ? 'en-GB' : language;
  if (typeof place === 'string') {
    return {
      write: (date, options) => writeDate(date, locale, { ...options, timeZone: place }),
      zoneName: (date) => nameZone(date, locale, place),
    };
  }
  const shift = (date: Date) => new Date(date.getTime() + place * 60_000);
  return {
    write: (date, options) => writeDate(shift(date), locale, { ...options, timeZone: 'UTC' }),
    zoneName: () => nameOffset(place),
  };
}

function writeDate(date: Date, locale: string, options: Intl.DateTimeFormatOptions): string {
  const text = formatFor(locale, options).format(date);
  // Whether British dates have a comma after the weekday depends on the age of the ICU data.
  return locale === 'en-GB' ? text.replace(',', '') : text;
}

/** Each locale knows the abbreviations of its own region only: "CET" in British English, "PST" in American. */
const namers = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'];

function nameZone(date: Date, locale: string, timeZone: string): string {
  for (const namer of [locale, ...namers]) {
    const name = zonePart(date, namer, timeZone, 'short');
    if (name && !/\d/.test(name)) return name;
  }
  const offset = zonePart(date, 'en', timeZone, 'longOffset');
  return offset.replace(/^GMT([+-])0?(\d+):(\d+)$/, writeOffset).replace(/^GMT$/, 'UTC');
}

function nameOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = String(size % 60).padStart(2, '0');
  if (size === 0) return 'UTC';
  return writeOffset('', minutes < 0 ? '-' : '+', String(Math.floor(size / 60)), rest);
}

function writeOffset(_match: string, sign: string, hours: string, minutes: string): string {
  return `UTC${sign === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}

function zonePart(
  date: Date,
  locale: string,
  timeZone: string,
  timeZoneName: 'short' | 'longOffset',
): string {
  const parts = formatFor(locale, { timeZone, timeZoneName }).formatToParts(date);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: to make one takes fifty times longer than to write a date with it. */
function formatFor(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, format);
  return format;
}
