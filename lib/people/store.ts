import type { NewDelivery } from '../delivery/delivery';
import type { RecordingRequest, Registration } from '../registrations/store';

/** Somebody whose address is known here, however many registrations there are. */
export interface Person {
  /** UUID; goes into mailed links. */
  id: string;
  emailKey: string;
  /** As last typed: mail goes here. */
  email: string;
  /** Since when only what is transactional is mailed; null where everything is. */
  unsubscribedAt: string | null;
}

/** Something that was sent about a person: a mail, or what HubSpot or a webhook was told. */
export interface SentItem {
  channel: string;
  kind: string;
  webinar: string | null;
  sentAt: string;
}

/** Everything that is stored about a person. All times: UTC, ISO 8601 with milliseconds. */
export interface OwnData {
  person: Person;
  /** Newest first, cancelled ones included. */
  registrations: Registration[];
  /** Newest first. */
  requests: RecordingRequest[];
  /** Newest first. */
  sent: SentItem[];
}

/** What is to be sent about a registration that is cancelled; written in the same transaction. */
export type DeliveriesForCancelled = (registration: Registration) => NewDelivery[];

/**
 * What people may do with what is stored about them. Each method opens and migrates the database
 * where that has not happened yet, and rejects where it cannot be reached. Doing something twice
 * is doing it once, and nothing is done to what belongs to another person.
 */
export interface PeopleStore {
  /** @returns null where nobody has this id, any more or at all */
  findPerson(id: string): Promise<Person | null>;

  /** @param emailKey - see `emailKey()` */
  findByEmailKey(emailKey: string): Promise<Person | null>;

  /**
   * Writes to a person, if there is one with this address.
   *
   * @param deliveryFor - what is to be sent
   * @returns whether it is new in the outbox
   */
  writeTo(emailKey: string, deliveryFor: (person: Person) => NewDelivery): Promise<boolean>;

  /** @returns null where nobody has this id */
  readOwnData(personId: string): Promise<OwnData | null>;

  /**
   * Cancels a registration. Mail about it that has not gone out never does.
   *
   * @param now - milliseconds since the epoch
   * @returns whether it is cancelled now and was not before
   */
  cancelRegistration(
    personId: string,
    registrationId: string,
    deliveriesFor: DeliveriesForCancelled,
    now: number,
  ): Promise<boolean>;

  /**
   * Forgets that somebody wants to be told of a recording.
   *
   * @returns whether it was known
   */
  cancelRequest(personId: string, requestId: string): Promise<boolean>;

  /**
   * Stops mail that is not transactional.
   *
   * @param now - milliseconds since the epoch; the first time stays
   */
  unsubscribe(personId: string, now: number): Promise<void>;

  /** Lets that mail through again. */
  resubscribe(personId: string): Promise<void>;

  /**
   * Deletes everything that is stored about a person, and tells those who were told of their
   * registrations that these are cancelled.
   *
   * @param deliveriesFor - what to tell them; gets the registrations without what says whose they were
   * @returns whether there was anything
   */
  erase(personId: string, deliveriesFor: DeliveriesForCancelled): Promise<boolean>;

  /**
   * Notes that a recording was opened, once per registration.
   *
   * @param registrationId - from the pass; whichever of a person's registrations it names
   * @param webinar - slug of the recording
   * @param now - milliseconds since the epoch
   */
  recordWatched(registrationId: string, webinar: string, now: number): Promise<void>;
}
