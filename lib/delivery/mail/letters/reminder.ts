import { hostPlace } from '../../../webinars/format-time';
import type { Webinar } from '../../../webinars/model';
import { buildTime } from '../../../webinars/view';
import { reminderPayload } from '../../payloads';
import type { Letter } from '../letter';
import { describeDistance } from '../when';
import { type LetterContext, visitorZone } from './context';
import { describeSession, nameSession } from './session-parts';

/**
 * A session is near.
 *
 * @throws Error where the session is not there; it is looked for before
 */
export function writeReminder(context: LetterContext, webinar: Webinar): Letter {
  const { session: id } = reminderPayload.parse(context.subject.delivery.payload);
  const session = webinar.sessions.find((each) => each.id === id);
  if (!session) throw new Error('There is no such session.');
  const time = buildTime(session, webinar);
  const distance = describeDistance(time, context.now, visitorZone(context) ?? hostPlace(time));
  const words = distance.charAt(0).toUpperCase() + distance.slice(1);
  return {
    subject: `${words}: ${webinar.title}`,
    heading: `It begins ${distance}`,
    title: nameSession(webinar.title, session.label),
    when: describeSession(context, webinar, session),
    paragraphs: ['You registered for it. The link below is your way in.'],
    button: { label: 'Go to the webinar', href: context.accessLink },
    notes: [],
    invite: null,
  };
}
