import { buildUid, describeEvent } from '../../../webinars/calendar';
import type { Session, Webinar } from '../../../webinars/model';
import { buildTime } from '../../../webinars/view';
import { buildInvite } from '../invite';
import type { Invite } from '../letter';
import { describeWhen } from '../when';
import { inviteOptions, type LetterContext, visitorZone } from './context';

/** "Launch (Europe)" */
export function nameSession(title: string, label: string | null): string {
  return label ? `${title} (${label})` : title;
}

/** When a session is, on both clocks; nothing where the date is hidden. */
export function describeSession(context: LetterContext, webinar: Webinar, session: Session) {
  if (webinar.hideDate) return [];
  const { language } = context.site;
  return describeWhen(buildTime(session, webinar), visitorZone(context), language);
}

/** The session for the calendar, under the name and number it was announced with. */
export function inviteTo(context: LetterContext, webinar: Webinar, session: Session): Invite {
  const { site, siteUrl, subject } = context;
  const row = subject.announced.findLast(
    (each) => each.session === session.id && each.withdrawn_at === null,
  );
  const source = { siteUrl, siteName: site.name };
  return buildInvite(describeEvent(webinar, session, source), {
    uid: row?.uid ?? buildUid(webinar, session, siteUrl),
    sequence: row?.sequence ?? 0,
    ...inviteOptions(context, subject.delivery),
  });
}

/**
 * When a reminder comes, in words; nothing where none does.
 *
 * @param minutes - `site.mail.reminder_minutes`
 * @param now - milliseconds since the epoch
 */
export function describeReminders(
  minutes: readonly number[],
  { start }: Session,
  now: number,
): string[] {
  const ahead = minutes
    .filter((each) => start.instant - each * 60_000 > now)
    .filter((each) => !start.dateOnly || each >= 1_440)
    .toSorted((a, b) => b - a)
    .map(writeSpan);
  if (ahead.length === 0) return [];
  const list = new Intl.ListFormat('en').format(ahead);
  return [`We remind you ${list} before it begins.`];
}

/** "a day", "an hour", "90 minutes" */
function writeSpan(minutes: number): string {
  if (minutes === 1_440) return 'a day';
  if (minutes === 60) return 'an hour';
  if (minutes % 1_440 === 0) return `${minutes / 1_440} days`;
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
