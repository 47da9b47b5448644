import type { Site } from '../site/schema';
import { emailKey, recordingRequestSchema, toFieldErrors } from './form-schema';
import type { SubmissionDeps } from './register';
import {
  detectFlag,
  type FormValues,
  type Problems,
  pickValues,
  reportToConsole,
} from './submission';

export interface RecordingRequestInput {
  webinar: { slug: string };
  form: Pick<Site['form'], 'minimum_seconds'>;
  /** What the form sent: see `toFormValues`. */
  data: FormValues;
  /** Path of the page the form was on. */
  page: string;
}

/** As for `register`; asking twice looks like asking once. */
export type RecordingRequestResult = { status: 'done' } | Problems;

/**
 * Notes that a visitor wants to be told when a recording is up. Never throws: what goes wrong is
 * in the result, with what the visitor typed.
 */
export async function requestRecording(
  { webinar, form, data, page }: RecordingRequestInput,
  { store, now, reportError = reportToConsole }: SubmissionDeps,
): Promise<RecordingRequestResult> {
  const values = pickValues(data, ['email']);
  const checked = recordingRequestSchema.safeParse(values);
  if (!checked.success) return { status: 'invalid', errors: toFieldErrors(checked.error), values };

  const { email } = checked.data;
  try {
    await store.requestRecording({
      id: crypto.randomUUID(),
      webinar: webinar.slug,
      email,
      emailKey: emailKey(email),
      page,
      flag: detectFlag(data, form.minimum_seconds),
      createdAt: new Date(now).toISOString(),
    });
    return { status: 'done' };
  } catch (error) {
    reportError(error);
    const message =
      'We could not save your address just now. It is still in the form: please try again in a minute.';
    return { status: 'failed', message, values };
  }
}
