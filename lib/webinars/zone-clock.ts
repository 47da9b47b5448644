/** Writes dates and names its zone, at one place and in one language. */
export interface Clock {
  write(date: Date, options: Intl.DateTimeFormatOptions): string;
  zoneName(date: Date): string;
}

/**
 * The clock of a zone.
 *
 * @param timeZone - IANA
 * @param language - BCP 47; plain "en" means day before month and a 24-hour clock
 */
export function zoneClock(timeZone: string, language: string): Clock {
  return {
    write: (date, options) => writeDate(date, language, { ...options, timeZone }),
    zoneName: (date) => nameZone(date, language, timeZone),
  };
}

/** A date in words, by the options of `Intl.DateTimeFormat`. */
export function writeDate(
  date: Date,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const locale = toLocale(language);
  const text = formatFor(locale, options).format(date);
  // Whether British dates have a comma after the weekday depends on the age of the ICU data.
  return locale === 'en-GB' ? text.replace(',', '') : text;
}

/** "UTC−5" or "UTC+5:45" */
export function writeOffset(sign: string, hours: string, minutes: string): string {
  return `UTC${sign === '-' ? '−' : '+'}${hours}${minutes === '00' ? '' : `:${minutes}`}`;
}

function toLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Each locale knows the abbreviations of its own region only: "CET" in British English, "PST" in American. */
const namers = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'];

function nameZone(date: Date, language: string, timeZone: string): string {
  for (const namer of [toLocale(language), ...namers]) {
    const name = zonePart(date, namer, timeZone, 'short');
    if (name && !/\d/.test(name)) return name;
  }
  const offset = zonePart(date, 'en', timeZone, 'longOffset');
  return offset
    .replace(/^GMT([+-])0?(\d+):(\d+)$/, (_, sign, hours, minutes) =>
      writeOffset(sign, hours, minutes),
    )
    .replace(/^GMT$/, 'UTC');
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
