import { type CalendarSource, describeEvent } from './calendar';
import type { Session, Webinar } from './model';

/** Calendars on the web that take a date from an address. */
export const calendarSites = ['google', 'outlook'] as const;
export type CalendarSite = (typeof calendarSites)[number];

/**
 * The address at which a calendar on the web offers to take a session in. As in the calendar file,
 * nothing that a gate hides is in it.
 */
export function buildCalendarLink(
  site: CalendarSite,
  webinar: Webinar,
  session: Session,
  source: CalendarSource,
): string {
  const event = describeEvent(webinar, session, source);
  const isAllDay = 'allDay' in event;
  const [start, end] = [event.start, event.end].map((date) => date.toISOString().slice(0, 19));
  const { summary, description, location } = event;
  if (site === 'google') {
    const compact = [start, end].map((text = '') =>
      isAllDay ? text.slice(0, 10).replaceAll('-', '') : `${text.replaceAll(/[-:]/g, '')}Z`,
    );
    const query = { action: 'TEMPLATE', text: summary, dates: compact.join('/') };
    return withQuery('https://calendar.google.com/calendar/render', {
      ...query,
      details: description,
      location,
    });
  }
  const written = (text = '') => (isAllDay ? text.slice(0, 10) : `${text}Z`);
  return withQuery('https://outlook.live.com/calendar/0/action/compose', {
    rru: 'addevent',
    subject: summary,
    startdt: written(start),
    enddt: written(end),
    allday: String(isAllDay),
    body: description,
    location,
  });
}

/** Outlook takes %20 for a space, and a plus for a plus. */
function withQuery(address: string, query: Record<string, string>): string {
  const parts = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return `${address}?${parts.join('&')}`;
}
