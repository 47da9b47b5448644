import { z } from 'zod';
import type { RecordingRequest, Registration } from '../store';

/** The tables as migrations leave them. Text and integers only: both databases have those. */
export interface Tables {
  registrations: RegistrationRow;
  recording_requests: RecordingRequestRow;
}

export interface RegistrationRow extends RecordingRequestRow {
  /** JSON. */
  answers: string;
  session: string | null;
  /** 1 or 0. */
  consent_given: number;
  consent_text: string;
  consent_version: string;
}

export interface RecordingRequestRow {
  id: string;
  webinar: string;
  email: string;
  email_key: string;
  page: string;
  flag: string | null;
  created_at: string;
}

const answers = z.record(z.string(), z.string());
const flag = z.enum(['honeypot', 'too-fast']).nullable();

/** A registration as its row. */
export function toRegistrationRow(registration: Registration): RegistrationRow {
  return {
    ...toRecordingRequestRow(registration),
    answers: JSON.stringify(registration.answers),
    session: registration.session,
    consent_given: registration.consentGiven ? 1 : 0,
    consent_text: registration.consentText,
    consent_version: registration.consentVersion,
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
    id: row.id,
    webinar: row.webinar,
    email: row.email,
    emailKey: row.email_key,
    answers: answers.parse(JSON.parse(row.answers)),
    session: row.session,
    consentGiven: row.consent_given === 1,
    consentText: row.consent_text,
    consentVersion: row.consent_version,
    page: row.page,
    flag: flag.parse(row.flag),
    createdAt: row.created_at,
  };
}
