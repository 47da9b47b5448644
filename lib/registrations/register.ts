import { newId } from '../database/new-id';
import type { Site } from '../site/schema';
import { toTimeZone } from '../webinars/zone';
import type { Attribution } from './attribution';
import {
  buildRegistrationSchema,
  emailKey,
  type RegistrationSchema,
  toFieldErrors,
} from './form-schema';
import type { DeliveriesFor } from './store';
import {
  buildLimited,
  detectFlag,
  type FormValues,
  type Problems,
  pickValues,
  reportToConsole,
  type SubmissionDeps,
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
  /** Where the visitor came from; nothing is known where absent. */
  attribution?: Attribution | null;
  /** The visitor's IANA zone, as their browser said; what is none is not kept. */
  timezone?: string | null;
  /** What is to be sent about it; nothing where absent. */
  deliveriesFor?: DeliveriesFor;
}

/**
 * - `done`: stored before this was returned, now or by an earlier registration of the same
 *   address; nothing here tells which. `registrationId` is what to sign a pass for: where the
 *   address was taken it names no registration, so that it opens rooms but nobody's data.
 * - `invalid`: what to show beside which field.
 * - `failed`: the store did not answer; the message is for the visitor.
 * - `limited`: too many forms came from there or with this address.
 */
export type RegisterResult = { status: 'done'; registrationId: string } | Problems;

/**
 * Registers a visitor for a webinar. Never throws: what goes wrong is in the result, with
 * everything the visitor typed.
 */
export async function register(
  { webinar, form, data, page, attribution = null, timezone = null, deliveriesFor }: RegisterInput,
  { store, now, admit, checkDomain, reportError = reportToConsole }: SubmissionDeps,
): Promise<RegisterResult> {
  const names = [...form.fields.map(({ name }) => name), 'consent', 'session'];
  const values = pickValues(data, names);
  const checked = getSchema(form, webinar.sessionIds).safeParse(values);
  if (!checked.success) return { status: 'invalid', errors: toFieldErrors(checked.error), values };

  const { consent, session, ...given } = checked.data;
  const answers = Object.fromEntries(form.fields.map(({ name }) => [name, given[name] ?? '']));
  const email = answers.email ?? '';
  const unwelcome = checkDomain?.(email, form);
  if (unwelcome) return { status: 'invalid', errors: { email: unwelcome }, values };
  const id = newId();
  const createdAt = new Date(now).toISOString();
  try {
    const registration = {
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
      attribution,
      timezone: timezone ? toTimeZone(timezone) : null,
      createdAt,
      cancelledAt: null,
      watchedAt: null,
      activeAt: createdAt,
    };
    const outcome = await store.register(registration, deliveriesFor, admit);
    if (outcome.status === 'refused') return buildLimited(outcome.retryAfterSeconds, values);
    return { status: 'done', registrationId: id };
  } catch (error) {
    reportError(error);
    const message =
      'We could not save your registration just now. Nothing you typed is lost: please try again in a minute.';
    return { status: 'failed', message, values };
  }
}

const schemas = new WeakMap<Site['form'], Map<string, RegistrationSchema>>();

/** Made once for a form and a choice: to make one takes longer than to check with it. */
function getSchema(form: Site['form'], sessionIds: readonly string[]): RegistrationSchema {
  const known = schemas.get(form) ?? new Map<string, RegistrationSchema>();
  schemas.set(form, known);
  const choice = JSON.stringify(sessionIds);
  const schema = known.get(choice) ?? buildRegistrationSchema(form, sessionIds);
  known.set(choice, schema);
  return schema;
}
