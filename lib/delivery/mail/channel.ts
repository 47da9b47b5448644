import { buildAccessLink, buildOwnDataLink, buildUnsubscribeLinks } from '../../access/links';
import { getSigner, type Signer } from '../../access/token';
import type { Database } from '../../database/connection';
import type { Site } from '../../site/schema';
import type { Webinar } from '../../webinars/model';
import { type Channel, type Delivery, type MailKind, mailKinds, type Outcome } from '../delivery';
import { ownDataPayload } from '../payloads';
import { composeMessage } from './compose';
import { findReasonToSkip, isOptional } from './decide';
import { writeLetter } from './letters/write-letter';
import { parseMailbox } from './mailbox';
import { type MailSubject, readSubject } from './subject';
import type { MailTransport } from './transport';

export interface MailChannelDeps {
  database: Database;
  transport: MailTransport;
  /** Asked for each mail, so that it says what holds then. */
  readSite: () => Site;
  readWebinars: () => readonly Webinar[];
  /** Origin of the site. */
  siteUrl: string;
  /** `MAIL_FROM` */
  from: string;
  signer?: Signer;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/**
 * Sends mail. Each is written when it is sent, from what is stored and from the content as it is
 * then, and left out where it is no longer wanted.
 */
export function createMailChannel(deps: MailChannelDeps): Channel {
  const { database, transport, readSite, readWebinars, siteUrl, now = Date.now } = deps;
  const sender = parseMailbox(deps.from);

  async function send(delivery: Delivery, signal: AbortSignal): Promise<Outcome> {
    const kind = mailKinds.find((each) => each === delivery.kind);
    if (!kind)
      return { status: 'rejected', error: `There is no mail of the kind ${delivery.kind}.` };
    const [site, time] = [readSite(), now()];
    const subject = await readSubject(database, delivery, readWebinars(), time);
    const reason = findReasonToSkip(kind, subject, site.mail.per_day, time);
    if (reason !== null) return { status: 'skipped', reason };

    const signer = deps.signer ?? getSigner();
    const to = findAddress(subject);
    const from = { ...sender, name: sender.name || site.name };
    const links = await buildLinks(kind, subject, signer);
    const context = { subject, site, siteUrl, to, from, now: time, ...links };
    const letter = writeLetter(kind, context);
    const stop =
      isOptional(kind) && subject.person
        ? await buildUnsubscribeLinks(subject.person.id, signer)
        : null;
    const message = composeMessage(letter, delivery, { site, siteUrl, from, to, stop });
    return transport.send(message, delivery, signal);
  }

  return { name: 'mail', send };
}

function findAddress({ delivery, registration, request }: MailSubject): string {
  if (registration || request) return (registration ?? request)?.email ?? '';
  return ownDataPayload.parse(delivery.payload).email;
}

async function buildLinks(kind: MailKind, { delivery, registration }: MailSubject, signer: Signer) {
  if (kind === 'own-data-link') {
    const { personId } = ownDataPayload.parse(delivery.payload);
    return { accessLink: '', ownDataLink: await buildOwnDataLink(personId, signer) };
  }
  const accessLink = registration
    ? await buildAccessLink(registration.webinar, registration.id, signer)
    : '';
  return { accessLink, ownDataLink: '' };
}
