import { logFailure } from '../log';
import type { Site } from '../site/schema';
import type { Admit, Flag, RegistrationStore } from './store';

/** A form's values by field name. */
export type FormValues = Record<string, string>;

/** What a form is shown again with. */
export type Problems =
  | { status: 'invalid'; errors: Record<string, string>; values: FormValues }
  | { status: 'failed'; message: string; values: FormValues }
  /** Too often: the message is for the visitor. */
  | { status: 'limited'; message: string; retryAfterSeconds: number; values: FormValues };

export interface SubmissionDeps {
  store: RegistrationStore;
  /** Milliseconds since the epoch. */
  now: number;
  /** Asked by the store once the form is right; lets everybody in where absent. */
  admit?: Admit;
  /** What is wrong with an address's domain, to show beside the field; null where nothing is. */
  checkDomain?: (email: string, form: Site['form']) => string | null;
  /** Told why something could not be stored; writes the message to stderr where absent. */
  reportError?: (error: unknown) => void;
}

/** The answer to somebody who is turned away for a while. */
export function buildLimited(retryAfterSeconds: number, values: FormValues): Problems {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  const message = `That was more forms than we take at once. Nothing you typed is lost: please try again in ${wait}.`;
  return { status: 'limited', message, retryAfterSeconds, values };
}

/**
 * Whether a submission looks machine-made. Never a reason to refuse one: people are fast, too.
 *
 * @param data - with `website`, a field people do not see, and `elapsed`, the milliseconds since
 * the form was first touched; browsers without JavaScript send none
 * @param minimumSeconds - `site.form.minimum_seconds`
 */
export function detectFlag(data: FormValues, minimumSeconds: number): Flag | null {
  if (data.website) return 'honeypot';
  const elapsedMs = data.elapsed ? Number(data.elapsed) : Number.NaN;
  return elapsedMs < minimumSeconds * 1000 ? 'too-fast' : null;
}

/** The values a form shows again: those of its own fields, not of the hidden ones. */
export function pickValues(data: FormValues, names: readonly string[]): FormValues {
  const values: FormValues = {};
  for (const name of names) {
    const value = data[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Only the message: a database's error object can carry what the visitor typed. */
export function reportToConsole(error: unknown): void {
  logFailure('A registration was not stored', error);
}
