import type { Site } from '../site/schema';
import { buildRegistrationSchema, emailKey, toFieldErrors } from './form-schema';
import type { RegistrationStore } from './store';
import {
  detectFlag,
  type FormValues,
  type Problems,
  pickValues,
  reportToConsole,
} from './submission';

export interface RegisterInput {
  webinar: {
    slug: string;
    /** The sessions that can be chosen now, soonest first; empty for a recording. */
    sessionIds: readonly string[];
  };
  form: Site['form'];
  /** What the form sent: see `toFormValues`. */
  data: FormValues;
  /** Path of the page the form was on. */
  page: string;
}

export interface SubmissionDeps {
  store: RegistrationStore;
  /** Milliseconds since the epoch. */
  now: number;
  /** Told why something could not be stored; writes the message to stderr where absent. */
  reportError?: (error: unknown) => void;
}

/**
 * - `done`: stored before this was returned, now or by an earlier registration of the same
 *   address; nothing here tells which. `registrationId` is what to sign a pass for: where the
 *   address was taken it names no registration, so that it opens rooms but nobody's data.
 * - `invalid`: what to show beside which field.
 * - `failed`: the store did not answer; the message is for the visitor.
 */
export type RegisterResult = { status: 'done'; registrationId: string } | Problems;

/**
 * Registers a visitor for a webinar. Never throws: what goes wrong is in the result, with
 * everything the visitor typed.
 */
export async function register(
  { webinar, form, data, page }: RegisterInput,
  { store, now, reportError = reportToConsole }: SubmissionDeps,
): Promise<RegisterResult> {
  const names = [...form.fields.map(({ name }) => name), 'consent', 'session'];
  const values = pickValues(data, names);
  const checked = buildRegistrationSchema(form, webinar.sessionIds).safeParse(values);
  if (!checked.success) return { status: 'invalid', errors: toFieldErrors(checked.error), values };

  const { consent, session, ...given } = checked.data;
  const answers = Object.fromEntries(form.fields.map(({ name }) => [name, given[name] ?? '']));
  const email = answers.email ?? '';
  const id = crypto.randomUUID();
  const createdAt = new Date(now).toISOString();
  try {
    await store.register({
      id,
      webinar: webinar.slug,
      email,
      emailKey: emailKey(email),
      answers,
      session: session ?? webinar.sessionIds[0] ?? null,
      consentGiven: consent === 'on',
      consentText: form.consent.text,
      consentVersion: form.consent.version,
      page,
      flag: detectFlag(data, form.minimum_seconds),
      attribution: null,
      createdAt,
      cancelledAt: null,
      watchedAt: null,
      activeAt: createdAt,
    });
    return { status: 'done', registrationId: id };
  } catch (error) {
    reportError(error);
    const message =
      'We could not save your registration just now. Nothing you typed is lost: please try again in a minute.';
    return { status: 'failed', message, values };
  }
}
