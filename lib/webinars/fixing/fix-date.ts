import { formatMoment, parseWrittenDate } from '../fields/moment';
import { offsetAt } from '../zone';
import type { Fix } from './fix';

/**
 * Writes the offset that a date is read with anyway.
 *
 * @param timezone - of the host, as the entry or the site names it; null where neither does
 * @returns null where nothing is missing, or no one offset is the right one: a day alone has no
 *   time, and where clocks change a time may come twice or never
 */
export function fixDate(text: string, timezone: string | null): Omit<Fix, 'path'> | null {
  const written = parseWrittenDate(text);
  if (!timezone || !written || written.dateOnly || written.offset !== null) return null;
  const offset = findOnlyOffset(written.wall, timezone);
  if (offset === null) return null;
  const value = formatMoment(written.wall, offset);
  return { before: text, value, why: `the offset of ${timezone} on that date` };
}

function findOnlyOffset(wall: number, timezone: string): number | null {
  const day = 24 * 3_600_000;
  const around = new Set([offsetAt(timezone, wall - day), offsetAt(timezone, wall + day)]);
  const right = [...around].filter(
    (offset) => offsetAt(timezone, wall - offset * 60_000) === offset,
  );
  return right.length === 1 ? (right[0] ?? null) : null;
}
