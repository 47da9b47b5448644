import type { Letter } from '../letter';
import type { LetterContext } from './context';

/** The link to everything that is stored about a person. */
export function writeOwnDataLink({ site, ownDataLink }: LetterContext): Letter {
  return {
    subject: `Your registrations at ${site.name}`,
    heading: 'Your registrations',
    title: null,
    when: [],
    paragraphs: [
      'Somebody, hopefully you, asked for the link to what is stored about this address. It works for a day.',
    ],
    button: { label: 'See your registrations', href: ownDataLink },
    notes: ['If it was not you, do nothing: nobody else gets this link, so do not pass it on.'],
    invite: null,
  };
}
