import { z } from 'zod';

const time = z.iso.datetime();

/** A session is near. The mail is worth nothing once it has begun or moved. */
export const reminderPayload = z.object({
  /** `Session.id` */
  session: z.string(),
  /** UTC, ISO 8601: when it was to begin as this was planned. */
  start: time,
});

/** A session moved: looked up in `sessions` when the mail is written. */
export const sessionMovedPayload = z.object({ uid: z.string(), sequence: z.number() });

/** What of a session is kept for the day when the content no longer has it. */
export const sessionDetails = z.object({
  title: z.string(),
  label: z.string().nullable(),
  dateOnly: z.boolean(),
  /** The host's IANA zone; null where only the offset is known. */
  hostZone: z.string().nullable(),
  /** Minutes east of UTC. */
  hostOffset: z.number(),
});

/** A session was withdrawn. */
export const sessionWithdrawnPayload = sessionDetails.extend({
  uid: z.string(),
  sequence: z.number(),
  start: time,
  end: time,
});

/** The link to one's own data. */
export const ownDataPayload = z.object({
  /** The id in `people`. */
  personId: z.string(),
  /** As last typed. */
  email: z.string(),
});

/** What HubSpot or a webhook is sent: whole, since it says what was true. */
export const bodyPayload = z.object({ body: z.record(z.string(), z.unknown()) });

export const hubSpotPayload = bodyPayload.extend({
  /** The form it goes to. */
  formId: z.string(),
});

export type SessionDetails = z.output<typeof sessionDetails>;
export type ReminderPayload = z.output<typeof reminderPayload>;
export type SessionMovedPayload = z.output<typeof sessionMovedPayload>;
export type SessionWithdrawnPayload = z.output<typeof sessionWithdrawnPayload>;
export type OwnDataPayload = z.output<typeof ownDataPayload>;
export type HubSpotPayload = z.output<typeof hubSpotPayload>;
