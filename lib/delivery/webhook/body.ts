import type { RecordingRequest, Registration } from '../../registrations/store';
import type { Webinar } from '../../webinars/model';
import { webinarPath } from '../../webinars/path';
import type { EventKind } from '../delivery';

export interface WebhookContext {
  /** Null where the content no longer has it. */
  webinar: Pick<Webinar, 'title' | 'sessions'> | null;
  /** Origin of the site. */
  siteUrl: string;
  /** Milliseconds since the epoch: when it happened. */
  now: number;
}

/**
 * What webhooks are told, in the shape that Standard Webhooks recommends. Times are UTC, ISO 8601.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#payload-structure
 */
export function buildWebhookBody(
  type: EventKind,
  subject: Registration | RecordingRequest,
  context: WebhookContext,
): Record<string, unknown> {
  const { id, webinar, page, createdAt } = subject;
  const timestamp = new Date(context.now).toISOString();
  // Who is erased without having cancelled is gone all the same.
  const goneAt = type === 'registration.cancelled' ? timestamp : null;
  return {
    type,
    timestamp,
    data: {
      id,
      webinar,
      title: context.webinar?.title ?? null,
      url: new URL(webinarPath(webinar), context.siteUrl).href,
      page,
      createdAt,
      ...describePerson(subject),
      ...('answers' in subject && {
        ...describeRegistration(subject, context),
        cancelledAt: subject.cancelledAt ?? goneAt,
      }),
    },
  };
}

/** Of somebody who was erased nothing is left to say. */
function describePerson(subject: Registration | RecordingRequest) {
  if (subject.email === '') return {};
  if (!('answers' in subject)) return { email: subject.email };
  const { email, answers, attribution, timezone } = subject;
  return { email, answers, attribution, timezone };
}

function describeRegistration(registration: Registration, { webinar }: WebhookContext) {
  const session = webinar?.sessions.find(({ id }) => id === registration.session);
  return {
    session: session
      ? {
          id: session.id,
          label: session.label,
          start: new Date(session.start.instant).toISOString(),
        }
      : null,
    consent: {
      given: registration.consentGiven,
      text: registration.consentText,
      version: registration.consentVersion,
    },
  };
}
