import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect } from 'vitest';
import type { Database } from '../../database/connection';
import { createRegistrationStore } from '../../registrations/kysely-store';
import type { Registration } from '../../registrations/store';
import { makeRegistration } from '../../registrations/test-registration';
import { siteSchema } from '../../site/schema';
import type { Webinar } from '../../webinars/model';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import type { Delivery, MailKind, Outcome } from '../delivery';
import { newDelivery } from '../plan/new-delivery';
import { syncSessions } from '../plan/sessions';
import { createMailChannel } from './channel';
import { createMailTransport } from './transport';

export const siteUrl = 'https://talks.example.com';
export const signer = { issuer: siteUrl, secret: 'a secret of thirty-two characters.' };
export const now = Date.parse('2026-12-01T10:00:00Z');
export const start = '2026-12-08T17:00:00.000Z';

/** The launch at another time, or changed otherwise. */
export function makeLaunch(iso: string, changes: Partial<Webinar> = {}): Webinar {
  return makeWebinar({
    timezone: 'America/Los_Angeles',
    location: 'https://meet.example.com/secret-room',
    sessions: [makeSessionAt(iso)],
    ...changes,
  });
}

export const launch = makeLaunch('2026-12-08T09:00:00-08:00');

/** What holds when a mail is sent. */
export interface Setting {
  webinars?: Webinar[];
  clock?: number;
  site?: Record<string, unknown>;
  from?: string;
}

/** A mail channel that writes to files, and people to write to. */
export function openPost(database: Database, dataDir: string) {
  const outbox = path.join(dataDir, 'outbox');

  function send(delivery: Delivery, setting: Setting = {}): Promise<Outcome> {
    const { webinars = [launch], clock = now, site, from = 'Talks <talks@example.com>' } = setting;
    const channel = createMailChannel({
      database,
      transport: createMailTransport({ smtpUrl: null, dataDir }),
      readSite: () => siteSchema.parse({ name: 'Talks', ...site }),
      readWebinars: () => webinars,
      siteUrl,
      from,
      signer,
      now: () => clock,
    });
    return channel.send(delivery, AbortSignal.timeout(10_000));
  }

  return {
    outbox,
    send,

    /** Sends a mail; gives the file it became. */
    async readRaw(delivery: Delivery, setting?: Setting): Promise<string> {
      expect(await send(delivery, setting)).toEqual({ status: 'delivered' });
      const [file = ''] = readdirSync(outbox).filter((name) => name.includes(delivery.id));
      return readFileSync(path.join(outbox, file), 'utf8');
    },

    async read(delivery: Delivery, setting?: Setting): Promise<ParsedMail> {
      return simpleParser(await this.readRaw(delivery, setting));
    },

    /** Somebody in Berlin registers for the launch. */
    async add(changes: Partial<Registration> = {}): Promise<Registration> {
      const own = { webinar: 'launch', session: 'only', timezone: 'Europe/Berlin', ...changes };
      const registration = makeRegistration(own);
      await createRegistrationStore(database).register(registration);
      return registration;
    },

    /** Tells those who registered what has changed; gives the first mail about it. */
    async announce(webinars: Webinar[], clock = now): Promise<Partial<Delivery>> {
      const given = { database, webinars, redirects: [], hasErrors: false, siteUrl };
      await syncSessions({ ...given, now: clock });
      const db = await database.ready();
      const row = await db.selectFrom('deliveries').selectAll().executeTakeFirst();
      return row ? { id: row.id, payload: JSON.parse(row.payload) } : {};
    },
  };
}

/** A mail to somebody, on its first attempt. */
export function about(
  kind: MailKind,
  { id: registration, emailKey, webinar }: Registration,
  changes: Partial<Delivery> = {},
): Delivery {
  const given = { key: crypto.randomUUID(), channel: 'mail', kind, webinar } as const;
  const delivery = newDelivery({ ...given, registration, emailKey }, now);
  return { ...delivery, attempts: 1, lastError: null, deliveredAt: null, ...changes };
}

/** The reminder of the launch. */
export function remind(owner: Registration, changes: Partial<Delivery> = {}): Delivery {
  return about('reminder', owner, { payload: { session: 'only', start }, ...changes });
}

/** The invitation that is attached to a mail, read as a calendar program reads it. */
export function readInvite(mail: ParsedMail) {
  const attached = mail.attachments.find(({ filename }) => filename === 'invite.ics');
  const text = attached?.content.toString() ?? '';
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  return { calendar, event, text };
}

/** The first link of a kind in a mail's text; gives what its token is. */
export function findLink(mail: ParsedMail, path: string): { href: string; token: string | null } {
  const links = mail.text?.match(/https:\/\/\S+/g) ?? [];
  const href = links.find((link) => new URL(link).pathname === path) ?? '';
  expect(href, `a link to ${path}`).not.toBe('');
  return { href, token: new URL(href).searchParams.get('token') };
}
