import type { Config } from '../../config';
import type { RecordingRequest, RegisterStatus, Registration } from '../../registrations/store';
import type { Site } from '../../site/schema';
import type { Webinar } from '../../webinars/model';
import type { NewDelivery } from '../delivery';
import { buildHubSpotPayload } from '../hubspot/payload';
import { buildWebhookBody } from '../webhook/body';
import { newDelivery } from './new-delivery';

export interface PlanContext {
  /** Null where the content no longer has it. */
  webinar: Webinar | null;
  site: Site;
  config: Pick<Config, 'siteUrl' | 'hubspot' | 'webhook'>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Registering once more sends the link again at most this often. */
const linkEvery = 10 * 60_000;
/** The second press of a button is no wish for another mail. */
const rightAfter = 2 * 60_000;

/**
 * What is to be sent about a registration that was stored.
 *
 * @param hutk - the visitor's `hubspotutk` cookie; null without one
 */
export function planRegistration(
  registration: Registration,
  status: RegisterStatus,
  { hutk, ...context }: PlanContext & { hutk: string | null },
): NewDelivery[] {
  if (status === 'again') return planLink(registration, context.now);
  const { site, config, now } = context;
  const own = describe(registration);
  const turn = status === 'created' ? registration.id : `${registration.id}:${now}`;
  const mail = { ...own, channel: 'mail', kind: 'confirmation' } as const;
  const event = 'registration.created';
  const body = context.webinar
    ? buildHubSpotPayload({
        registration,
        webinar: context.webinar,
        site,
        siteUrl: config.siteUrl,
        hutk,
      })
    : null;
  return [
    newDelivery({ ...mail, key: `confirmation:${turn}` }, now),
    ...(config.hubspot && body
      ? [
          newDelivery(
            {
              ...own,
              channel: 'hubspot',
              kind: 'submission',
              key: `hubspot:${turn}`,
              payload: body,
            },
            now,
          ),
        ]
      : []),
    ...planEvent(event, `${event}:${turn}`, registration, context),
  ];
}

/** What is to be sent about a wish to hear of a recording. */
export function planRequest(request: RecordingRequest, context: PlanContext): NewDelivery[] {
  const event = 'recording.requested';
  return planEvent(event, `${event}:${request.id}`, request, context);
}

/** What is to be sent about a registration that was cancelled, or erased with all about its person. */
export function planCancellation(registration: Registration, context: PlanContext): NewDelivery[] {
  const event = 'registration.cancelled';
  const when = registration.cancelledAt ?? 'erased';
  return planEvent(event, `${event}:${registration.id}:${when}`, registration, context);
}
