import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables';
import type { NewDelivery } from '../delivery/delivery';
import type { Attribution } from './attribution';

/** Why a submission looks machine-made. Flagged ones are stored, and nothing is sent for them. */
export type Flag = 'honeypot' | 'too-fast';

/** Somebody registered for one webinar. */
export interface Registration {
  /** UUID. */
  id: string;
  /** The webinar's slug. */
  webinar: string;
  /** As typed: mail goes here. */
  email: string;
  /** `emailKey(email)`: decides who is the same person. */
  emailKey: string;
  /** Every configured field by its name, the email included. */
  answers: Record<string, string>;
  /** The chosen session's id; null where there was nothing to choose. */
  session: string | null;
  consentGiven: boolean;
  /** The words the visitor saw beside the checkbox, ticked or not. */
  consentText: string;
  consentVersion: string;
  /** Path of the page the form was on. */
  page: string;
  flag: Flag | null;
  attribution: Attribution | null;
  /** The visitor's IANA zone, so that mail can name their time; null where it is not known. */
  timezone: string | null;
  /** All times: UTC, ISO 8601 with milliseconds, so that text order is time order. */
  createdAt: string;
  cancelledAt: string | null;
  /** When the recording was first opened. */
  watchedAt: string | null;
  /** The last thing the person did about it; retention counts from here. */
  activeAt: string;
}

/** Somebody wants to be told when a recording is up. */
export type RecordingRequest = Pick<
  Registration,
  'id' | 'webinar' | 'email' | 'emailKey' | 'page' | 'flag' | 'createdAt'
>;

/**
 * What a submission came to: `created`, `again` (this address had registered for this webinar
 * before), or `reactivated` (it had, and had cancelled).
 */
export type RegisterStatus = 'created' | 'again' | 'reactivated';

export interface RegisterOutcome {
  /** What is stored: the new one, or the first one of this webinar and address. */
  registration: Registration;
  status: RegisterStatus;
}

/** Whether one more submission is welcome. */
export type Welcome = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * Says whether one more submission with an address is welcome, and counts it: in the transaction that
 * is to store it, so that a visitor waits for the disk once.
 */
export type Admit = (emailKey: string, db: Kysely<Tables>) => Promise<Welcome>;

/** A submission that was not welcome: it was counted, and nothing else of it is stored. */
export interface Refused {
  status: 'refused';
  retryAfterSeconds: number;
}

/** What is to be sent about a stored registration; written in its transaction. */
export type DeliveriesFor = (registration: Registration, status: RegisterStatus) => NewDelivery[];

export interface RegistrationFilter {
  /** A slug; all webinars where absent. */
  webinar?: string;
  /** Only those made at this time or later. */
  since?: Date;
}

export interface RegistrationCount {
  /** All that are stored, flagged ones included. */
  total: number;
  flagged: number;
}

/**
 * Where registrations are kept. Every method opens and migrates the database where that has not
 * happened yet, and rejects where the database cannot be reached; the next call tries again.
 */
export interface RegistrationStore {
  /**
   * Stores a registration once per webinar and address, and what is to be sent about it. When it
   * resolves, all of it is on disk. A second one changes nothing: what the first one stored stays
   * as it is, but that a cancelled one counts again, with the session that was chosen now.
   *
   * @param admit - asked first; lets everybody in where absent
   */
  register(
    registration: Registration,
    deliveriesFor?: DeliveriesFor,
    admit?: Admit,
  ): Promise<RegisterOutcome | Refused>;

  /**
   * Stores the wish to hear about a recording once per webinar and address.
   *
   * @param deliveries - what is to be sent about it where it is the first one
   * @param admit - asked first; lets everybody in where absent
   */
  requestRecording(
    request: RecordingRequest,
    deliveries?: readonly NewDelivery[],
    admit?: Admit,
  ): Promise<{ status: 'created' | 'again' } | Refused>;

  /** @returns null where no registration has this id */
  findRegistration(id: string): Promise<Registration | null>;

  /** All registrations, oldest first, however many there are. Read page by page, not at once. */
  listRegistrations(filter?: RegistrationFilter): AsyncIterable<Registration>;

  /** Counts by slug; webinars nobody registered for are absent. */
  countByWebinar(): Promise<Map<string, RegistrationCount>>;

  /** Resolves when the database answers. */
  ping(): Promise<void>;

  /** Gives connections and files back. A later call opens the store anew. */
  close(): Promise<void>;
}
