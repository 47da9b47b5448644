import type { Webinar } from '../../../webinars/model';
import { webinarPath } from '../../../webinars/path';
import { isAhead } from '../../../webinars/state';
import { sessionMovedPayload, sessionWithdrawnPayload } from '../../payloads';
import { buildCancellation } from '../invite';
import type { Letter } from '../letter';
import { findSession } from '../subject';
import { describeWhen } from '../when';
import { inviteOptions, type LetterContext, visitorZone } from './context';
import { describeSession, inviteTo, nameSession } from './session-parts';

/**
 * A session takes place at another time.
 *
 * @throws Error where the session is not there; it is looked for before
 */
export function writeSessionMoved(context: LetterContext, webinar: Webinar): Letter {
  const { subject } = context;
  const { uid } = sessionMovedPayload.parse(subject.delivery.payload);
  const row = subject.announced.find((each) => each.uid === uid);
  const session = webinar.sessions.find(({ id }) => id === row?.session) ?? findSession(subject);
  if (!session) throw new Error('There is no such session.');
  return {
    subject: `New time: ${webinar.title}`,
    heading: 'There is a new time',
    title: nameSession(webinar.title, session.label),
    when: describeSession(context, webinar, session),
    paragraphs: [
      'The session you registered for has moved. You are still registered, and your link stays the same.',
    ],
    button: { label: 'Go to the webinar', href: context.accessLink },
    notes: ['The attached file puts the new time into your calendar, in place of the old one.'],
    invite: inviteTo(context, webinar, session),
  };
}

/** A session does not take place. */
export function writeSessionWithdrawn(context: LetterContext): Letter {
  const { subject, site, siteUrl, now } = context;
  const { webinar, delivery } = subject;
  const withdrawn = sessionWithdrawnPayload.parse(delivery.payload);
  const { uid, sequence, title, label } = withdrawn;
  const hasOthers = webinar !== null && !webinar.hideDate && isAhead(webinar, now);
  const path = hasOthers ? webinarPath(webinar.slug) : '/webinars';
  return {
    subject: `Cancelled: ${title}`,
    heading: 'It will not take place',
    title: nameSession(title, label),
    when: describeWhen(withdrawn, visitorZone(context), site.language),
    paragraphs: [
      hasOthers
        ? 'The session you registered for was cancelled, and we are sorry. There is another one: you can choose it on the webinar’s page.'
        : 'The session you registered for was cancelled, and we are sorry.',
    ],
    button: {
      label: hasOthers ? 'Choose another session' : 'See what else is on',
      href: new URL(path, siteUrl).href,
    },
    notes: ['The attached file takes the date out of your calendar.'],
    invite: buildCancellation(withdrawn, {
      uid,
      sequence,
      ...inviteOptions(context, delivery),
    }),
  };
}
