import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import {
  buildSpan,
  type CalendarIdentity,
  calendarSettings,
  toLine,
} from '../../webinars/calendar';
import type { SessionWithdrawnPayload } from '../payloads';
import type { Invite } from './letter';
import type { Mailbox } from './mailbox';

export interface InviteOptions extends CalendarIdentity {
  /** Who invites. */
  organizer: Mailbox;
  /** Address of whom it is for. */
  attendee: string;
  /** When this was written; of two with one sequence calendars keep the later one. */
  stamp: Date;
}

/**
 * A session for the calendar of somebody who registered (RFC 5546): they have accepted already, and
 * a later one with a higher sequence changes it. As in the public file nothing secret is in it.
 *
 * @param event - from `describeEvent`
 */
export function buildInvite(event: ICalEventData, options: InviteOptions): Invite {
  const content = write(event, ICalCalendarMethod.REQUEST, ICalEventStatus.CONFIRMED, options);
  return { method: 'REQUEST', content };
}

/** Takes a session out of the calendar of somebody who registered. */
export function buildCancellation(
  session: SessionWithdrawnPayload,
  options: InviteOptions,
): Invite {
  const { title, label, dateOnly, hostOffset } = session;
  const [start, end] = [Date.parse(session.start), Date.parse(session.end)];
  const event = {
    ...buildSpan({ start, end, dateOnly, hostOffset }),
    summary: toLine(label ? `${title} (${label})` : title),
  };
  const content = write(event, ICalCalendarMethod.CANCEL, ICalEventStatus.CANCELLED, options);
  return { method: 'CANCEL', content };
}

function write(
  event: ICalEventData,
  method: ICalCalendarMethod,
  status: ICalEventStatus,
  { uid, sequence, organizer, attendee, stamp }: InviteOptions,
): string {
  const calendar = ical({ ...calendarSettings, method });
  calendar.createEvent({
    ...event,
    id: uid,
    sequence,
    stamp,
    status,
    organizer: { name: toLine(organizer.name || organizer.address), email: organizer.address },
    attendees: [
      {
        // Without a name: an invitation is forwarded, and the address is in it anyway.
        email: attendee,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  });
  return `${calendar.toString()}\r\n`;
}
