import { parseWrittenDate, toMoment } from '../../webinars/fields/moment';
import type { Webinar } from '../../webinars/model';
import { endOf, pickSession } from '../../webinars/state';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** What browsers and zones can still put into words. */
const latest = Date.UTC(9999, 0, 1);

/**
 * The moment that an address asks for, in milliseconds since the epoch.
 *
 * @param text - as dates are written in entries; without an offset it is the time of `timezone`
 * @returns null where it is none
 */
export function readMoment(text: string | undefined, timezone: string | null): number | null {
  const written = parseWrittenDate(text ?? '');
  // Addresses carry milliseconds, which entries do not.
  const instant = written ? toMoment(written, timezone).instant : Number.NaN;
  return Number.isNaN(instant) || instant < 0 || instant > latest ? null : instant;
}

/** A moment worth a look. */
export interface Stop {
  label: string;
  at: number;
}

/**
 * The moments between which the page of an entry changes: before, while and after its next session,
 * or the last one where all are over.
 *
 * @param now - milliseconds since the epoch
 */
export function listStops(webinar: Webinar, now: number): Stop[] {
  const session = pickSession(webinar, now);
  if (!session) return [];
  const { instant } = session.start;
  const end = endOf(session, webinar);
  return [
    { label: 'An hour before', at: instant - hour },
    { label: 'Live', at: instant + Math.min(minute, (end - instant) / 2) },
    { label: 'A day after', at: end + day },
  ];
}
