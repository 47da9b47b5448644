/**
 * The tables as the migrations leave them. Text and integers only: both databases have those.
 * Times are UTC, ISO 8601 with milliseconds, so that text order is time order.
 */
export interface Tables {
  people: PersonRow;
  registrations: RegistrationRow;
  recording_requests: RecordingRequestRow;
  deliveries: DeliveryRow;
  sessions: SessionRow;
  jobs: JobRow;
  rate_limits: RateLimitRow;
}

/** One per address, however many registrations. Its id goes into links that are mailed. */
export interface PersonRow {
  id: string;
  email_key: string;
  /** From then on only what is transactional is mailed. */
  unsubscribed_at: string | null;
  created_at: string;
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

export interface RegistrationRow extends RecordingRequestRow {
  /** JSON. */
  answers: string;
  session: string | null;
  /** 1 or 0. */
  consent_given: number;
  consent_text: string;
  consent_version: string;
  /** JSON, see `Attribution`; null where nothing is known. */
  attribution: string | null;
  /** The visitor's IANA zone; null where their browser did not say. */
  timezone: string | null;
  cancelled_at: string | null;
  /** When the recording was first opened. */
  watched_at: string | null;
  /** The last thing the person did about it; null means `created_at`. Retention counts from here. */
  active_at: string | null;
}

/** Something to be sent, and how far it got. */
export interface DeliveryRow {
  id: string;
  /** Says what it is; no two are alike, so that nothing is sent twice. */
  key: string;
  /** `mail`, `hubspot` or `webhook`. */
  channel: string;
  kind: string;
  webinar: string | null;
  registration: string | null;
  request: string | null;
  email_key: string;
  /** JSON. */
  payload: string;
  /** `held` (flagged), `pending`, `delivered`, `failed` (gave up) or `skipped` (no longer wanted). */
  state: string;
  attempts: number;
  next_attempt_at: string;
  /** Worth nothing after this. */
  expires_at: string | null;
  /** The worker that has it now. */
  lease_owner: string | null;
  lease_until: string | null;
  last_error: string | null;
  delivered_at: string | null;
  created_at: string;
}

/** A session as it was last announced to the people who registered for it. */
export interface SessionRow {
  webinar: string;
  /** What calendars know it by; stays when it moves. */
  uid: string;
  /** `Session.id` as it is now. */
  session: string;
  starts_at: string;
  ends_at: string;
  /** How often it has moved. */
  sequence: number;
  /** JSON: what a mail says of it once the content no longer has it, see `SessionDetails`. */
  details: string;
  changed_at: string;
  withdrawn_at: string | null;
}

/** What the server does by itself from time to time. */
export interface JobRow {
  name: string;
  started_at: string;
  finished_at: string | null;
  /** In words, for people. */
  result: string | null;
}

export interface RateLimitRow {
  key: string;
  points: number;
  /** Milliseconds since the epoch; null means never. PostgreSQL answers with text. */
  expire: number | string | null;
}
