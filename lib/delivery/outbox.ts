import { getConfig } from '../config';
import type { DeliveriesForCancelled } from '../people/store';
import type { DeliveriesFor, RecordingRequest } from '../registrations/store';
import { getSite } from '../site/load';
import { findWebinar } from '../webinars/load';
import type { Webinar } from '../webinars/model';
import type { NewDelivery } from './delivery';
import type { OwnDataPayload } from './payloads';
import { newDelivery } from './plan/new-delivery';
import {
  type PlanContext,
  planCancellation,
  planRegistration,
  planRequest,
} from './plan/submissions';

const day = 24 * 60 * 60_000;
/** Asking again sends another link at most this often. */
const ownDataEvery = 10 * 60_000;

/**
 * What is to be sent about registrations for a webinar, with the settings of this process.
 *
 * @param hutk - the visitor's `hubspotutk` cookie; null without one
 */
export function deliveriesForRegistration(webinar: Webinar, hutk: string | null): DeliveriesFor {
  return (registration, status) =>
    planRegistration(registration, status, { ...readContext(webinar), hutk });
}

/** What is to be sent about a wish to hear of a recording. */
export function deliveriesForRequest(
  webinar: Webinar,
): (request: RecordingRequest) => NewDelivery[] {
  return (request) => planRequest(request, readContext(webinar));
}

/** What is to be sent about a registration that is cancelled. */
export const deliveriesForCancellation: DeliveriesForCancelled = (registration) =>
  planCancellation(registration, readContext(findWebinar(registration.webinar)));

/** The mail with the link to one's own data. */
export function deliveryForOwnData({
  emailKey,
  ...payload
}: OwnDataPayload & { emailKey: string }): NewDelivery {
  const now = Date.now();
  return newDelivery(
    {
      key: `own-data-link:${payload.personId}:${Math.floor(now / ownDataEvery)}`,
      channel: 'mail',
      kind: 'own-data-link',
      emailKey,
      payload,
      expiresAt: new Date(now + day).toISOString(),
    },
    now,
  );
}

function readContext(webinar: Webinar | null): PlanContext {
  return { webinar, form: getSite().form, config: getConfig(), now: Date.now() };
}
