import { z } from 'zod';
import type { RecordingRequestRow, RegistrationRow } from '../database/tables';
import { attributionSchema } from './attribution';
import type { RecordingRequest, Registration } from './store';

const answers = z.record(z.string(), z.string());
const flag = z.enum(['honeypot', 'too-fast']).nullable();

/** A registration as its row. */
export function toRegistrationRow(registration: Registration): RegistrationRow {
  const { attribution } = registration;
  return {
    ...toRecordingRequestRow(registration),
    answers: JSON.stringify(registration.answers),
    session: registration.session,
    consent_given: registration.consentGiven ? 1 : 0,
    consent_text: registration.consentText,
    consent_version: registration.consentVersion,
    attribution: attribution && JSON.stringify(attribution),
    timezone: registration.timezone,
    cancelled_at: registration.cancelledAt,
    watched_at: registration.watchedAt,
    active_at: registration.activeAt,
  };
}

/** A request for a recording as its row. */
export function toRecordingRequestRow(request: RecordingRequest): RecordingRequestRow {
  return {
    id: request.id,
    webinar: request.webinar,
    email: request.email,
    email_key: request.emailKey,
    page: request.page,
    flag: request.flag,
    created_at: request.createdAt,
  };
}

/**
 * A row as the registration it was made from.
 *
 * @throws ZodError where somebody else has written the row
 */
export function toRegistration(row: RegistrationRow): Registration {
  return {
    ...toRecordingRequest(row),
    answers: answers.parse(JSON.parse(row.answers)),
    session: row.session,
    consentGiven: row.consent_given === 1,
    consentText: row.consent_text,
    consentVersion: row.consent_version,
    attribution:
      row.attribution === null ? null : attributionSchema.parse(JSON.parse(row.attribution)),
    timezone: row.timezone,
    cancelledAt: row.cancelled_at,
    watchedAt: row.watched_at,
    activeAt: row.active_at ?? row.created_at,
  };
}

/**
 * A row as the request it was made from.
 *
 * @throws ZodError where somebody else has written the row
 */
export function toRecordingRequest(row: RecordingRequestRow): RecordingRequest {
  return {
    id: row.id,
    webinar: row.webinar,
    email: row.email,
    emailKey: row.email_key,
    page: row.page,
    flag: flag.parse(row.flag),
    createdAt: row.created_at,
  };
}
