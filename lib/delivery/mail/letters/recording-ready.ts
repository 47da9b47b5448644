import type { Webinar } from '../../../webinars/model';
import { webinarPath } from '../../../webinars/path';
import type { Letter } from '../letter';
import type { LetterContext } from './context';

/** The recording is up: for who registered, and for who asked to be told. */
export function writeRecordingReady(context: LetterContext, webinar: Webinar): Letter {
  const { subject, siteUrl, accessLink } = context;
  const { title, slug, gated } = webinar;
  const isRegistered = subject.registration !== null;
  const page = new URL(webinarPath(slug), siteUrl).href;
  return {
    subject: `The recording is ready: ${title}`,
    heading: 'The recording is ready',
    title,
    when: [],
    paragraphs: [
      isRegistered
        ? 'You registered for it. Now you can watch it whenever it suits you.'
        : gated
          ? 'You asked us to tell you. The page has a short form before the recording.'
          : 'You asked us to tell you. Now you can watch it whenever it suits you.',
    ],
    button: { label: 'Watch the recording', href: isRegistered && gated ? accessLink : page },
    notes: [],
    invite: null,
  };
}
