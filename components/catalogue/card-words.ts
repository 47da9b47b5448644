import { describeMonth } from '@/lib/webinars/format-time';
import type { CardView } from '@/lib/webinars/view-model';

/** What a visitor can do with an entry, in the words of its button. */
export function actionLabel(card: CardView): string {
  const { externalHost, state, gated, hasRecording, hasStream } = card;
  if (externalHost) return 'Visit site';
  if (state === 'upcoming') return gated ? 'Register' : 'Details';
  if (state === 'live') return gated ? 'Register and join' : hasStream ? 'Join now' : 'Details';
  if (!hasRecording) return 'Details';
  return gated ? 'Register to watch' : 'Watch';
}

/** Where an entry stands, in two or three words. */
export function stateLabel({ externalHost, state, hasRecording }: CardView): string {
  if (externalHost) return `On ${externalHost}`;
  if (state === 'live') return 'Live now';
  if (state === 'upcoming') return 'Upcoming';
  return hasRecording ? 'On demand' : 'No recording yet';
}

/** "Oct 2020", on one line, or the text that was written in place of a date; null where the date is hidden. */
export function monthLabel({ time, dateText }: CardView, language: string): string | null {
  return time ? describeMonth(time, language).replace(' ', '\u00A0') : dateText;
}

/** "Ada Example, Bo Example and 2 others"; empty where nobody is named. */
export function presenterNames({ presenters }: Pick<CardView, 'presenters'>): string {
  const names = presenters.map(({ name }) => name);
  if (names.length <= 2) return names.join(' and ');
  if (names.length === 3) return `${names[0]}, ${names[1]} and ${names[2]}`;
  return `${names[0]}, ${names[1]} and ${names.length - 2} others`;
}
