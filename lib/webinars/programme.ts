import ical from 'ical-generator';
import {
  addSession,
  type CalendarIdentities,
  type CalendarSource,
  calendarSettings,
  toLine,
} from './calendar';
import type { Session, Webinar } from './model';
import { getSessionState } from './state';

export interface ProgrammeOptions extends CalendarSource {
  /** What the calendar is called. */
  title: string;
  /** Its own address. */
  url: string;
  /** By slug. */
  identities: ReadonlyMap<string, CalendarIdentities>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** How often calendars are to look again, in seconds; most take their own time. */
const refreshSeconds = 60 * 60;

/**
 * A calendar to subscribe to (RFC 5545, RFC 7986): every session that is not over of entries that
 * are listed and show their date. The same input gives the same bytes.
 */
export function buildProgramme(webinars: Webinar[], options: ProgrammeOptions): string {
  const { title, url, identities, now } = options;
  const calendar = ical({
    ...calendarSettings,
    name: toLine(title),
    url,
    ttl: refreshSeconds,
  });
  for (const { webinar, session } of listSessionsAhead(webinars, now)) {
    const known = identities.get(webinar.slug)?.get(session.id);
    addSession(calendar, { webinar, session, source: options, known });
  }
  if (calendar.length() === 0) calendar.timezone({ name: 'Etc/UTC', generator: describeUtc });
  return `${calendar.toString()}\r\n`;
}

/** RFC 5545 wants a calendar to have something in it. */
function describeUtc(): string {
  const observance = [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0000',
    'END:STANDARD',
  ];
  return ['BEGIN:VTIMEZONE', 'TZID:Etc/UTC', ...observance, 'END:VTIMEZONE'].join('\r\n');
}

/** The sessions of an entry that stand in calendars to subscribe to. */
export function listDatesAhead(webinar: Webinar, now: number): Session[] {
  if (webinar.unlisted || webinar.hideDate) return [];
  return webinar.sessions.filter((session) => getSessionState(session, webinar, now) !== 'over');
}

function listSessionsAhead(webinars: Webinar[], now: number) {
  const ahead: { webinar: Webinar; session: Session }[] = [];
  for (const webinar of webinars) {
    for (const session of listDatesAhead(webinar, now)) ahead.push({ webinar, session });
  }
  return ahead.sort((a, b) => a.session.start.instant - b.session.start.instant);
}
