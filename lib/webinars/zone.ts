const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a name is an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    getFormat(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * A time zone that a visitor's browser named, as this machine spells it.
 *
 * @returns null where it is none
 */
export function toTimeZone(name: string): string | null {
  try {
    // Not kept, unlike those of entries: visitors could name one in any number of spellings.
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/**
 * The offset of a zone at an instant, in minutes east of UTC.
 *
 * @param timeZone - IANA name
 * @param instant - milliseconds since the epoch
 * @throws RangeError for an unknown zone
 */
export function offsetAt(timeZone: string, instant: number): number {
  const parts = Object.fromEntries(
    getFormat(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * The offset at a wall-clock time of a zone. Where the clock skips or repeats the time, the offset
 * from before the change holds.
 *
 * @param timeZone - IANA name
 * @param wall - the wall-clock time as if it were UTC, in milliseconds
 */
export function offsetAtWallTime(timeZone: string, wall: number): number {
  const before = offsetAt(timeZone, wall - 24 * 3_600_000);
  const after = offsetAt(timeZone, wall + 24 * 3_600_000);
  const agrees = (offset: number) => offsetAt(timeZone, wall - offset * 60_000) === offset;
  return agrees(before) || !agrees(after) ? before : after;
}

/** "+05:30", "-07:00": the way ISO 8601 writes an offset. */
export function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function getFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}
