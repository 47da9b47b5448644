import ical, { type ICalCalendar, ICalEventStatus } from 'ical-generator';
import type { Session, Webinar } from './model';
import { webinarPath } from './path';
import { concealIds, concealSecrets, listSecretIds } from './secrets';
import { endOf } from './state';

/** What calendars know a session by, and how often it has changed since they were first told. */
export interface CalendarIdentity {
  uid: string;
  sequence: number;
}

/** Where a calendar file comes from. */
export interface CalendarSource {
  /** Origin of the site. */
  siteUrl: string;
  siteName: string;
}

/** By session id, of those that people were told of; the others get theirs from the content. */
export type CalendarIdentities = ReadonlyMap<string, CalendarIdentity>;

export interface CalendarOptions extends CalendarSource {
  /** One session; all of them where absent. */
  sessionId?: string;
  identities?: CalendarIdentities;
}

/** When something is, as a calendar wants to know it. */
export interface CalendarSpan {
  /** Milliseconds since the epoch. */
  start: number;
  end: number;
  /** Whole days of the host. */
  dateOnly: boolean;
  /** Minutes east of UTC, of the host. */
  hostOffset: number;
}

const dayMs = 24 * 60 * 60_000;

/** Control characters and line breaks, which a line of a calendar must not have. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/** No name for the calendar: Outlook would open a new one instead of adding to the visitor's. */
export const calendarSettings = { prodId: '//webinar-catalogue//webinars//EN' } as const;

/**
 * A calendar file (RFC 5545) for the sessions of a webinar. Anybody may read it: no video, join
 * link or transcript is in it. The same input gives the same bytes.
 *
 * @returns null where there is nothing to write down: no date, a hidden one, or no such session
 */
export function buildCalendar(webinar: Webinar, options: CalendarOptions): string | null {
  const { sessionId, identities } = options;
  const sessions = webinar.sessions.filter(({ id }) => sessionId === undefined || id === sessionId);
  if (webinar.hideDate || sessions.length === 0) return null;

  const calendar = ical(calendarSettings);
  for (const session of sessions) {
    addSession(calendar, { webinar, session, source: options, known: identities?.get(session.id) });
  }
  return `${calendar.toString()}\r\n`;
}

/** Writes a session down in a calendar that anybody may read. */
export function addSession(
  calendar: ICalCalendar,
  added: {
    webinar: Webinar;
    session: Session;
    source: CalendarSource;
    known: CalendarIdentity | undefined;
  },
): void {
  const { webinar, session, source, known } = added;
  calendar.createEvent({
    id: known?.uid ?? buildUid(webinar, session, source.siteUrl),
    sequence: known?.sequence ?? 0,
    // Calendars want to know when this was written; the clock would make each download differ.
    stamp: new Date(session.start.instant),
    ...describeEvent(webinar, session, source),
    status: ICalEventStatus.CONFIRMED,
  });
}

/** A session in a calendar's words: when, what, where; nothing that a gate hides. */
export function describeEvent(webinar: Webinar, session: Session, source: CalendarSource) {
  const { siteUrl, siteName } = source;
  const url = webinar.externalUrl ?? new URL(webinarPath(webinar.slug), siteUrl).href;
  const toPublic = (text: string) => toLine(concealIds(text, listSecretIds(webinar)));
  const about = [toPublic(webinar.metaDescription), `${toPublic(siteName)}: ${url}`];
  const { instant, dateOnly, offsetMinutes } = session.start;
  return {
    ...buildSpan({
      start: instant,
      end: endOf(session, webinar),
      dateOnly,
      hostOffset: offsetMinutes,
    }),
    summary: toPublic(session.label ? `${webinar.title} (${session.label})` : webinar.title),
    description: about.filter(Boolean).join('\n\n'),
    // A join link stays behind the gate: the calendar's address is open to everybody.
    location: toPublic(concealSecrets(webinar).location ?? '') || url,
    url,
  };
}

/** A text as one line of a calendar. */
export function toLine(text: string): string {
  return text.replace(controls, ' ').trim();
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

/** UTC, which every calendar shows in its owner's time; or whole days, up to the one after the last. */
export function buildSpan({ start, end, dateOnly, hostOffset }: CalendarSpan) {
  if (!dateOnly) return { start: new Date(start), end: new Date(end) };
  const day = (instant: number, round: (days: number) => number) =>
    new Date(round((instant + hostOffset * 60_000) / dayMs) * dayMs);
  return { allDay: true, start: day(start, Math.floor), end: day(end, Math.ceil) };
}
