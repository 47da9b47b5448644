import type { Config } from '../../config';
import type { RecordingRequest, RegisterStatus, Registration } from '../../registrations/store';
import type { Site } from '../../site/schema';
import type { Webinar } from '../../webinars/model';
import type { EventKind, NewDelivery } from '../delivery';
import { buildHubSpotPayload } from '../hubspot/payload';
import { buildWebhookBody } from '../webhook/body';
import { newDelivery } from './new-delivery';

export interface PlanContext {
  /** Null where the content no longer has it. */
  webinar: Webinar | null;
  form: Site['form'];
  config: Pick<Config, 'siteUrl' | 'hubspot' | 'webhook'>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The second press of a button is no wish for another mail. */
const rightAfter = 2 * 60_000;
/** Registering once more sends the link again at most this often. */
const linkEvery = 10 * 60_000;

/**
 * What is to be sent about a registration that was stored.
 *
 * @param hutk - the visitor's `hubspotutk` cookie; null without one
 */
export function planRegistration(
  registration: Registration,
  status: RegisterStatus,
  context: PlanContext & { hutk: string | null },
): NewDelivery[] {
  if (status === 'again') return planLink(registration, context.now);
  const { now } = context;
  // Who comes back after cancelling gets everything once more.
  const turn = status === 'created' ? registration.id : `${registration.id}:${now}`;
  const own = describe(registration);
  const key = `confirmation:${turn}`;
  return [
    newDelivery({ ...own, channel: 'mail', kind: 'confirmation', key }, now),
    ...planHubSpot(registration, turn, context),
    ...planEvent('registration.created', turn, registration, context),
  ];
}

/** What is to be sent about a wish to hear of a recording. */
export function planRequest(request: RecordingRequest, context: PlanContext): NewDelivery[] {
  return planEvent('recording.requested', request.id, request, context);
}

/** What is to be sent about a registration that was cancelled, or erased with all about its person. */
export function planCancellation(registration: Registration, context: PlanContext): NewDelivery[] {
  const turn = `${registration.id}:${registration.cancelledAt ?? 'erased'}`;
  return planEvent('registration.cancelled', turn, registration, context);
}

/** The same link once more, unless the first one has just been sent, or may never be. */
function planLink(registration: Registration, now: number): NewDelivery[] {
  const { id, flag, createdAt } = registration;
  if (flag !== null || Math.abs(now - Date.parse(createdAt)) < rightAfter) return [];
  const key = `access-link:${id}:${Math.floor(now / linkEvery)}`;
  return [
    newDelivery({ ...describe(registration), channel: 'mail', kind: 'access-link', key }, now),
  ];
}

function planHubSpot(
  registration: Registration,
  turn: string,
  { webinar, form, config, hutk, now }: PlanContext & { hutk: string | null },
): NewDelivery[] {
  const { siteUrl } = config;
  if (!config.hubspot || !webinar) return [];
  const payload = buildHubSpotPayload({ registration, webinar, form, siteUrl, hutk });
  if (!payload) return [];
  const key = `hubspot:${turn}`;
  const own = describe(registration);
  return [newDelivery({ ...own, channel: 'hubspot', kind: 'submission', key, payload }, now)];
}

function planEvent(
  kind: EventKind,
  turn: string,
  subject: Registration | RecordingRequest,
  { webinar, config, now }: PlanContext,
): NewDelivery[] {
  if (!config.webhook) return [];
  const body = buildWebhookBody(kind, subject, { webinar, siteUrl: config.siteUrl, now });
  const own = describe(subject);
  const key = `${kind}:${turn}`;
  return [newDelivery({ ...own, channel: 'webhook', kind, key, payload: { body } }, now)];
}

/** Flagged ones wait until a person has looked. */
function describe(subject: Registration | RecordingRequest) {
  const { id, webinar, emailKey, flag } = subject;
  const column = 'answers' in subject ? 'registration' : 'request';
  return { webinar, emailKey, [column]: id, state: flag === null ? 'pending' : 'held' } as const;
}
