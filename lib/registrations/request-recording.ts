import { newId } from '../database/new-id';
import type { NewDelivery } from '../delivery/delivery';
import type { Site } from '../site/schema';
import { emailKey, recordingRequestSchema, toFieldErrors } from './form-schema';
import type { RecordingRequest } from './store';
import {
  buildLimited,
  detectFlag,
  type FormValues,
  type Problems,
  pickValues,
  reportToConsole,
  type SubmissionDeps,
} from './submission';

export interface RecordingRequestInput {
  webinar: { slug: string };
  form: Pick<Site['form'], 'minimum_seconds'>;
  /** What the form sent: see `toFormValues`. */
  data: FormValues;
  /** Path of the page the form was on. */
  page: string;
  /** What is to be sent about it; nothing where absent. */
  deliveriesFor?: (request: RecordingRequest) => NewDelivery[];
}

/** As for `register`; asking twice looks like asking once. */
export type RecordingRequestResult = { status: 'done' } | Problems;

/**
 * Notes that a visitor wants to be told when a recording is up. Never throws: what goes wrong is
 * in the result, with what the visitor typed.
 */
export async function requestRecording(
  { webinar, form, data, page, deliveriesFor = () => [] }: RecordingRequestInput,
  { store, now, admit, reportError = reportToConsole }: SubmissionDeps,
): Promise<RecordingRequestResult> {
  const values = pickValues(data, ['email']);
  const checked = recordingRequestSchema.safeParse(values);
  if (!checked.success) return { status: 'invalid', errors: toFieldErrors(checked.error), values };

  const { email } = checked.data;
  try {
    const request = {
      id: newId(),
      webinar: webinar.slug,
      email,
      emailKey: emailKey(email),
      page,
      flag: detectFlag(data, form.minimum_seconds),
      createdAt: new Date(now).toISOString(),
    };
    const outcome = await store.requestRecording(request, deliveriesFor(request), admit);
    if (outcome.status === 'refused') return buildLimited(outcome.retryAfterSeconds, values);
    return { status: 'done' };
  } catch (error) {
    reportError(error);
    const message =
      'We could not save your address just now. It is still in the form: please try again in a minute.';
    return { status: 'failed', message, values };
  }
}
