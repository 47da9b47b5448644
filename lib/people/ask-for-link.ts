import { logFailure } from '../log';
import { emailKey, recordingRequestSchema, toFieldErrors } from '../registrations/form-schema';
import type { Welcome } from '../registrations/store';
import {
  buildLimited,
  type FormValues,
  type Problems,
  pickValues,
} from '../registrations/submission';

export interface AskForLinkDeps {
  /** Whether one more form with an address is welcome. */
  admit(emailKey: string): Promise<Welcome>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  /** Sends the link if the address is known; meant to begin after the visitor was answered. */
  sendLater(emailKey: string): void;
  /** Told why it could not be done; writes the message to stderr where absent. */
  reportError?: (error: unknown) => void;
}

const failed =
  'We could not look that up just now. Your address is still in the form: please try again in a minute.';

/**
 * Somebody asks for the link to their own data. The answer is the same for every address, and takes
 * as long: whether it is known is looked up only after the visitor was answered.
 */
export async function askForLink(
  data: FormValues,
  { ping, sendLater, admit, reportError = reportToConsole }: AskForLinkDeps,
): Promise<{ status: 'done' } | Problems> {
  const values = pickValues(data, ['email']);
  const checked = recordingRequestSchema.safeParse(values);
  if (!checked.success) return { status: 'invalid', errors: toFieldErrors(checked.error), values };
  const key = emailKey(checked.data.email);
  try {
    const admitted = await admit(key);
    if (!admitted.allowed) return buildLimited(admitted.retryAfterSeconds, values);
    await ping();
  } catch (error) {
    reportError(error);
    return { status: 'failed', message: failed, values };
  }
  sendLater(key);
  return { status: 'done' };
}

/** Only the message: a database's error object can carry the address. */
function reportToConsole(error: unknown): void {
  logFailure('A link was not sent', error);
}
