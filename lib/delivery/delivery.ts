/** Where things are sent to. Each has a worker of its own, so that one that hangs holds up no other. */
export const channelNames = ['mail', 'hubspot', 'webhook'] as const;
export type ChannelName = (typeof channelNames)[number];

/** The mails there are. */
export const mailKinds = [
  /** You are registered. */
  'confirmation',
  /** Registered again: the same link once more. */
  'access-link',
  'reminder',
  'recording-ready',
  'session-moved',
  'session-withdrawn',
  /** The link to one's own data. */
  'own-data-link',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** The events webhooks are told of. */
export const eventKinds = [
  'registration.created',
  'registration.cancelled',
  'recording.requested',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * - `held`: for a flagged registration, until a person clears it
 * - `pending`: to be sent, or sent again, when `nextAttemptAt` comes
 * - `delivered`: the other side took it
 * - `failed`: given up, visibly; `webinars deliveries retry` makes it pending again
 * - `skipped`: no longer wanted: cancelled, unsubscribed, begun, over the daily cap
 */
export const deliveryStates = ['held', 'pending', 'delivered', 'failed', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** Something to be sent: a row of the outbox. */
export interface Delivery {
  /** UUID; the Message-ID of a mail and the `webhook-id` are made from it, so they survive retries. */
  id: string;
  /** Says what it is; of two with one key only the first is stored. */
  key: string;
  channel: ChannelName;
  /** For mail a `MailKind`, for webhooks an `EventKind`, for HubSpot `submission`. */
  kind: string;
  webinar: string | null;
  /** The registration's id. */
  registration: string | null;
  /** The recording request's id. */
  request: string | null;
  /** Whom it is about: `emailKey(email)`. */
  emailKey: string;
  payload: Record<string, unknown>;
  state: DeliveryState;
  /** How often it was tried. */
  attempts: number;
  /** All times: UTC, ISO 8601 with milliseconds. */
  nextAttemptAt: string;
  /** Worth nothing after this; null for ever. */
  expiresAt: string | null;
  lastError: string | null;
  deliveredAt: string | null;
  createdAt: string;
}

/** What is asked to be sent. */
export type NewDelivery = Omit<Delivery, 'attempts' | 'lastError' | 'deliveredAt'>;

/** How an attempt ended. */
export type Outcome =
  | { status: 'delivered' }
  /** Tried again later: at the time the other side asked for, or else with growing distance. */
  | { status: 'failed'; error: string; retryAfterMs?: number }
  /** Never going to work: given up at once. */
  | { status: 'rejected'; error: string }
  | { status: 'skipped'; reason: string };

/** A way to send. */
export interface Channel {
  name: ChannelName;
  /**
   * Makes one attempt. What it throws counts as `failed`.
   *
   * @param signal - aborted when the attempt has taken too long
   */
  send(delivery: Delivery, signal: AbortSignal): Promise<Outcome>;
}
