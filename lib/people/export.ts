import type { RecordingRequest, Registration } from '../registrations/store';
import type { OwnData } from './store';

/**
 * Everything that is stored about a person as they get it, to be written as JSON: complete, with
 * names that say what they are. Times are UTC, ISO 8601.
 *
 * @param site - name of the site
 * @param now - milliseconds since the epoch
 */
export function buildExport(
  { person, registrations, requests, sent }: OwnData,
  site: string,
  now: number,
) {
  return {
    site,
    exportedAt: new Date(now).toISOString(),
    email: person.email,
    comparedAs: person.emailKey,
    personId: person.id,
    unsubscribedAt: person.unsubscribedAt,
    registrations: registrations.map(exportRegistration),
    recordingRequests: requests.map(exportRequest),
    sent,
  };
}

function exportRegistration(registration: Registration) {
  const { id, webinar, email, answers, session, page, flag, attribution } = registration;
  return {
    id,
    webinar,
    email,
    answers,
    session,
    consent: {
      given: registration.consentGiven,
      text: registration.consentText,
      version: registration.consentVersion,
      shownAt: registration.createdAt,
      page,
    },
    cameFrom: attribution,
    timezone: registration.timezone,
    /** Why it looked machine-made, where it did. */
    flag,
    registeredAt: registration.createdAt,
    watchedAt: registration.watchedAt,
    cancelledAt: registration.cancelledAt,
    lastActivityAt: registration.activeAt,
  };
}

function exportRequest({ id, webinar, email, page, flag, createdAt }: RecordingRequest) {
  return { id, webinar, email, page, flag, requestedAt: createdAt };
}
