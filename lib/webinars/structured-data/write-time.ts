import type { TimeView } from '../view-model';
import { formatOffset } from '../zone';

/**
 * A time as search engines want it: the host's wall clock with its offset, `2026-12-08T09:00:00-08:00`,
 * or the day alone where no time is known.
 *
 * @param which - the beginning or the end; a day's end is its last day
 */
export function writeTime(time: TimeView, which: 'start' | 'end'): string {
  const { hostOffset, dateOnly } = time;
  const instant = Date.parse(time[which]) - (dateOnly && which === 'end' ? 1 : 0);
  const wall = new Date(instant + hostOffset * 60_000).toISOString();
  return dateOnly ? wall.slice(0, 10) : `${wall.slice(0, 19)}${formatOffset(hostOffset)}`;
}
