import type { Moment } from '../model';
import { formatOffset, offsetAt, offsetAtWallTime } from '../zone';

const pattern =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:t|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(z|[+-]\d{1,2}(?::?\d{2})?)?)?$/i;

/** A date as written: the wall-clock time and, where there is one, the offset beside it. */
export interface WrittenDate {
  /** The wall-clock time as if it were UTC, in milliseconds. */
  wall: number;
  /** Minutes east of UTC; null where none was written. `Z` names an instant, not a place. */
  offset: number | 'Z' | null;
  dateOnly: boolean;
}

/**
 * Reads a date as entries write it: ISO 8601, seconds optional, hours of one digit accepted.
 *
 * @returns null where it is not such a date, or no day of any calendar
 */
export function parseWrittenDate(text: string): WrittenDate | null {
  const match = pattern.exec(text.trim());
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const same = new Date(wall).getUTCMonth() === month - 1 && new Date(wall).getUTCDate() === day;
  if (!same || year < 1970 || hour > 23 || minute > 59 || second > 59) return null;
  const offset = parseOffset(match[7]);
  return offset === undefined ? null : { wall, offset, dateOnly: match[4] === undefined };
}

function parseOffset(text: string | undefined): number | 'Z' | null | undefined {
  if (text === undefined) return null;
  if (text.toUpperCase() === 'Z') return 'Z';
  const [hours = 0, minutes = 0] = text.slice(1).includes(':')
    ? text.slice(1).split(':').map(Number)
    : [Number(text.slice(1, 3)), Number(text.slice(3))];
  const total = hours * 60 + minutes;
  const offset = text.startsWith('-') ? -total : total;
  // From Baker Island to Kiritimati: no place on earth lies further out.
  return minutes > 59 || offset < -12 * 60 || offset > 14 * 60 ? undefined : offset;
}

/**
 * The instant a written date stands for, with the host's offset. Without a written offset the
 * zone's holds, and UTC where there is no zone either.
 *
 * @param timezone - the host's IANA zone, or null
 */
export function toMoment({ wall, offset, dateOnly }: WrittenDate, timezone: string | null): Moment {
  if (offset === 'Z') {
    return { instant: wall, offsetMinutes: timezone ? offsetAt(timezone, wall) : 0, dateOnly };
  }
  const offsetMinutes = offset ?? (timezone ? offsetAtWallTime(timezone, wall) : 0);
  return { instant: wall - offsetMinutes * 60_000, offsetMinutes, dateOnly };
}

/**
 * The offset that holds at a written wall-clock time in a zone, where it is not the written one.
 *
 * @returns null where the written offset is right
 */
export function findRightOffset({ wall, offset }: WrittenDate, timezone: string): number | null {
  if (offset === null || offset === 'Z') return null;
  if (offsetAt(timezone, wall - offset * 60_000) === offset) return null;
  const right = offsetAtWallTime(timezone, wall);
  return right === offset ? null : right;
}

/** The date as entries should write it, for example `2020-10-08T10:00:00-07:00`. */
export function formatMoment(wall: number, offsetMinutes: number): string {
  return `${new Date(wall).toISOString().slice(0, 19)}${formatOffset(offsetMinutes)}`;
}
