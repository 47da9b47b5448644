import type { MailKind } from '../../delivery';
import type { Letter } from '../letter';
import { writeAccessLink, writeConfirmation } from './confirmation';
import type { LetterContext } from './context';
import { writeOwnDataLink } from './own-data-link';
import { writeRecordingReady } from './recording-ready';
import { writeReminder } from './reminder';
import { writeSessionMoved, writeSessionWithdrawn } from './session-changed';

/**
 * Writes a mail of a kind.
 *
 * @throws Error where what it is about is not there; that is looked at before
 */
export function writeLetter(kind: MailKind, context: LetterContext): Letter {
  if (kind === 'own-data-link') return writeOwnDataLink(context);
  if (kind === 'session-withdrawn') return writeSessionWithdrawn(context);
  const { webinar } = context.subject;
  if (!webinar) throw new Error('There is no such webinar.');
  switch (kind) {
    case 'confirmation':
      return writeConfirmation(context, webinar);
    case 'access-link':
      return writeAccessLink(context, webinar);
    case 'reminder':
      return writeReminder(context, webinar);
    case 'recording-ready':
      return writeRecordingReady(context, webinar);
    case 'session-moved':
      return writeSessionMoved(context, webinar);
  }
}
