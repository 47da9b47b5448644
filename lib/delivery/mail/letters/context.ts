import type { Site } from '../../../site/schema';
import { toTimeZone } from '../../../webinars/zone';
import type { Delivery } from '../../delivery';
import type { Mailbox } from '../mailbox';
import type { MailSubject } from '../subject';

/** What every letter is written from. */
export interface LetterContext {
  subject: MailSubject;
  site: Site;
  /** Origin of the site. */
  siteUrl: string;
  /** Where it goes. */
  to: string;
  from: Mailbox;
  /** Milliseconds since the epoch. */
  now: number;
  /** The magic link; empty for letters to people without a registration. */
  accessLink: string;
  /** The link to one's own data; empty for every other letter. */
  ownDataLink: string;
}

/** The visitor's clock; null where it is not known, or not to this machine. */
export function visitorZone({ subject }: LetterContext): string | null {
  const zone = subject.registration?.timezone ?? '';
  return toTimeZone(zone) === null ? null : zone;
}

/** What an invitation is signed with. */
export function inviteOptions({ from, to }: LetterContext, { createdAt }: Delivery) {
  return { organizer: from, attendee: to, stamp: new Date(createdAt) };
}
