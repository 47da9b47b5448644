import ical, { ICalEventStatus } from 'ical-generator';
import type { Session, Webinar } from './model';
import { webinarPath } from './path';
import { concealIds, concealSecrets, listSecretIds } from './secrets';
import { endOf } from './state';

export interface CalendarOptions {
  /** One session; all of them where absent. */
  sessionId?: string;
  /** Origin of the site. */
  siteUrl: string;
  siteName: string;
  /** How often what was sent before has changed since: calendars keep the highest. */
  sequence?: number;
}

const dayMs = 24 * 60 * 60_000;

/** Control characters and line breaks, which a line of a calendar must not have. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * A calendar file (RFC 5545) for the sessions of a webinar. Anybody may read it: no video, join
 * link or transcript is in it. The same input gives the same bytes.
 *
 * @returns null where there is nothing to write down: no date, a hidden one, or no such session
 */
export function buildCalendar(webinar: Webinar, options: CalendarOptions): string | null {
  const { sessionId, siteUrl, siteName, sequence = 0 } = options;
  const sessions = webinar.sessions.filter(({ id }) => sessionId === undefined || id === sessionId);
  if (webinar.hideDate || sessions.length === 0) return null;

  const url = new URL(webinarPath(webinar.slug), siteUrl).href;
  const toPublic = (text: string) =>
    concealIds(text, listSecretIds(webinar)).replace(controls, ' ').trim();
  const about = [toPublic(webinar.metaDescription), `${toPublic(siteName)}: ${url}`];
  // No name for the calendar: Outlook would open a new one instead of adding to the visitor's.
  const calendar = ical({ prodId: '-//webinar-catalogue//webinars//EN' });
  for (const session of sessions) {
    const { start } = session;
    calendar.createEvent({
      id: buildUid(webinar, session, siteUrl),
      sequence,
      // Calendars want to know when this was written; the clock would make each download differ.
      stamp: new Date(start.instant),
      ...(start.dateOnly ? buildDays(session, webinar) : buildHours(session, webinar)),
      summary: toPublic(session.label ? `${webinar.title} (${session.label})` : webinar.title),
      description: about.filter(Boolean).join('\n\n'),
      // A join link stays behind the gate: the calendar's address is open to everybody.
      location: toPublic(concealSecrets(webinar).location ?? '') || url,
      url,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/**
 * What makes an event the same event in every calendar, also after it has moved: the id of a
 * session without a label is its time, so an only session goes by the webinar alone.
 */
export function buildUid(
  { slug, sessions }: Pick<Webinar, 'slug' | 'sessions'>,
  { id }: Pick<Session, 'id'>,
  siteUrl: string,
): string {
  const name = sessions.length === 1 ? slug : `${slug}~${id}`;
  return `${name}@${new URL(siteUrl).host}`;
}

/** UTC, which every calendar shows in its owner's time. */
function buildHours(session: Session, webinar: Webinar) {
  return {
    start: new Date(session.start.instant),
    end: new Date(endOf(session, webinar)),
  };
}

/** Whole days of the host; the end is the day after the last. */
function buildDays(session: Session, webinar: Webinar) {
  const offsetMs = session.start.offsetMinutes * 60_000;
  const day = (instant: number, round: (days: number) => number) =>
    new Date(round((instant + offsetMs) / dayMs) * dayMs);
  return {
    allDay: true,
    start: day(session.start.instant, Math.floor),
    end: day(endOf(session, webinar), Math.ceil),
  };
}
