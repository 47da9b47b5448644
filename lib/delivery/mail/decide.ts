import { getSessionState, getState, hasVideo } from '../../webinars/state';
import type { MailKind } from '../delivery';
import {
  ownDataPayload,
  reminderPayload,
  sessionMovedPayload,
  sessionWithdrawnPayload,
} from '../payloads';
import type { MailSubject } from './subject';

/** Everything else is transactional: it answers what somebody has just done, or is owed to them. */
const optional: readonly MailKind[] = ['reminder', 'recording-ready'];

/** Whether people can stop a kind of mail. */
export function isOptional(kind: MailKind): boolean {
  return optional.includes(kind);
}

/**
 * Why a mail is not sent after all.
 *
 * @param perDay - `site.mail.per_day`
 * @param now - milliseconds since the epoch
 * @returns a few words for the list of deliveries; null where it is to be sent
 */
export function findReasonToSkip(
  kind: MailKind,
  subject: MailSubject,
  perDay: number,
  now: number,
): string | null {
  const { delivery, registration, request, person, sentToday } = subject;
  if (delivery.expiresAt !== null && Date.parse(delivery.expiresAt) <= now) return 'too late';
  if (sentToday >= perDay) return `${perDay} mails to this address in 24 hours (mail.per_day)`;
  if (kind === 'own-data-link') return checkPerson(subject);
  if (registration === null && request === null) return 'cancelled or erased';
  if (registration?.cancelledAt) return 'cancelled';
  if ((registration ?? request)?.flag) return 'flagged';
  if (isOptional(kind) && person?.unsubscribedAt) return 'unsubscribed';
  if (kind === 'session-withdrawn') return checkWithdrawn(subject);
  if (subject.webinar === null) return 'no longer on the programme';
  if (kind === 'reminder') return checkDate(subject) ?? checkReminder(subject, now);
  if (kind === 'session-moved') return checkDate(subject) ?? checkMoved(subject);
  return kind === 'recording-ready' ? checkRecording(subject, now) : null;
}

/** Who came back after being erased is another person to the link. */
function checkPerson({ delivery, person }: MailSubject): string | null {
  const { personId } = ownDataPayload.parse(delivery.payload);
  return person?.id === personId ? null : 'erased';
}

function checkReminder({ delivery, webinar }: MailSubject, now: number): string | null {
  const { session: id, start } = reminderPayload.parse(delivery.payload);
  const session = webinar?.sessions.find((each) => each.id === id);
  if (!webinar || !session || session.start.instant !== Date.parse(start)) return 'moved';
  return getSessionState(session, webinar, now) === 'upcoming' ? null : 'it has begun';
}

/** What somebody else holds, or is to be kept quiet, is not for us to tell. */
function checkDate({ webinar }: MailSubject): string | null {
  return webinar?.hideDate || webinar?.externalUrl ? 'its date is not shown any more' : null;
}

function checkRecording({ webinar }: MailSubject, now: number): string | null {
  const isUp = webinar && getState(webinar, now) === 'on-demand' && hasVideo(webinar);
  return isUp ? null : 'there is no recording';
}

function checkMoved({ delivery, announced }: MailSubject): string | null {
  const { uid, sequence } = sessionMovedPayload.parse(delivery.payload);
  const row = announced.find((each) => each.uid === uid);
  if (!row || row.withdrawn_at !== null) return 'withdrawn since';
  return row.sequence > sequence ? 'moved once more since' : null;
}

function checkWithdrawn({ delivery, announced }: MailSubject): string | null {
  const { uid, sequence } = sessionWithdrawnPayload.parse(delivery.payload);
  const row = announced.find((each) => each.uid === uid);
  return row && row.sequence > sequence ? 'back since' : null;
}
