import type { Session, Webinar } from '../../../webinars/model';
import { getSessionState, getState, hasVideo } from '../../../webinars/state';
import type { Letter } from '../letter';
import { findSession } from '../subject';
import type { LetterContext } from './context';
import { describeReminders, describeSession, inviteTo, nameSession } from './session-parts';

const aboutTheLink =
  'The link is yours. Whoever you pass it on to can watch, and sees nothing about you.';

/** "You are registered", with the way in; for a recording the way to it. */
export function writeConfirmation(context: LetterContext, webinar: Webinar): Letter {
  const session = findSession(context.subject);
  if (session && getSessionState(session, webinar, context.now) !== 'over') {
    return confirmSession(context, webinar, session);
  }
  const state = getState(webinar, context.now);
  if (state === 'on-demand' && hasVideo(webinar)) return confirmRecording(context, webinar);
  const isOver = state === 'on-demand' || state === 'awaiting-recording';
  return confirmPlace(context, webinar, isOver);
}

/** The same link once more, for who registered again. */
export function writeAccessLink(context: LetterContext, webinar: Webinar): Letter {
  const isRecorded = getState(webinar, context.now) === 'on-demand' && hasVideo(webinar);
  const letter = writeConfirmation(context, webinar);
  return {
    ...letter,
    subject: `Your link: ${webinar.title}`,
    heading: 'Your link, once more',
    paragraphs: [
      isRecorded
        ? 'You had registered before, so here is the way to the recording again.'
        : 'You had registered before, so here is your way in again. Nothing else has changed.',
    ],
    // It is in the calendar already.
    invite: null,
    notes: [aboutTheLink],
  };
}

function confirmSession(context: LetterContext, webinar: Webinar, session: Session): Letter {
  const isLive = getSessionState(session, webinar, context.now) === 'live';
  const invite = webinar.hideDate || isLive ? null : inviteTo(context, webinar, session);
  const { reminder_minutes } = context.site.mail;
  return {
    subject: `You’re registered: ${webinar.title}`,
    heading: 'You’re registered',
    title: nameSession(webinar.title, session.label),
    when: describeSession(context, webinar, session),
    paragraphs: [
      `The link below is your way in. ${isLive ? 'It is on now; open' : 'When it begins, open'} it on whichever device you like. It also opens the recordings here that ask for a form.`,
    ],
    button: { label: 'Go to the webinar', href: context.accessLink },
    notes: [
      aboutTheLink,
      ...(invite ? ['The date for your calendar is attached.'] : []),
      ...(webinar.hideDate ? [] : describeReminders(reminder_minutes, session, context.now)),
    ],
    invite,
  };
}

/** Nothing to watch, and no session to name: the date is open, or it is over. */
function confirmPlace({ accessLink }: LetterContext, webinar: Webinar, isOver: boolean): Letter {
  const { title, hideDate, dateText } = webinar;
  return {
    subject: `You’re registered: ${title}`,
    heading: 'You’re registered',
    title,
    when: hideDate || dateText === null || isOver ? [] : [{ time: dateText, whose: null }],
    paragraphs: [
      isOver
        ? 'It is over, and the recording is not up yet. Once it is, the link below opens it.'
        : 'The link below is your way in, on whichever device you like. The webinar’s page says when it begins.',
    ],
    button: { label: 'Go to the webinar', href: accessLink },
    notes: [aboutTheLink],
    invite: null,
  };
}

/** The way to something that can be watched now. */
function confirmRecording({ accessLink }: LetterContext, { title }: Webinar): Letter {
  return {
    subject: `Your link to watch: ${title}`,
    heading: 'You’re in',
    title,
    when: [],
    paragraphs: [
      'The link below opens the recording on whichever device you like, and all others here that ask for a form.',
    ],
    button: { label: 'Watch the recording', href: accessLink },
    notes: [aboutTheLink],
    invite: null,
  };
}
