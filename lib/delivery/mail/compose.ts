import type { SendMailOptions } from 'nodemailer';
import type { Site } from '../../site/schema';
import type { Delivery } from '../delivery';
import { buildFooter } from './footer';
import type { Letter } from './letter';
import type { Mailbox } from './mailbox';
import { renderHtml } from './render-html';
import { renderText } from './render-text';

export interface ComposeOptions {
  site: Site;
  /** Origin of the site. */
  siteUrl: string;
  from: Mailbox;
  to: string;
  /** How to stop such mail; null where it can't be stopped. */
  stop: { page: string; oneClick: string } | null;
}

/** Line breaks and other characters that a header must not have. */
const controls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;

/**
 * A letter as a message. Names and addresses are handed over apart, and everything that becomes a
 * header is one line, so that nothing anybody wrote can become another header.
 */
export function composeMessage(
  letter: Letter,
  { id }: Pick<Delivery, 'id'>,
  { site, siteUrl, from, to, stop }: ComposeOptions,
): SendMailOptions {
  const footer = buildFooter(site.name, siteUrl, stop?.page ?? null);
  const { invite } = letter;
  return {
    from: { name: toHeader(from.name), address: from.address },
    to: { name: '', address: to },
    subject: toHeader(letter.subject),
    text: renderText(letter, footer),
    html: renderHtml(letter, footer, site),
    // The same at each attempt: receivers drop the second of two that are alike.
    messageId: `<${id}@${new URL(siteUrl).hostname}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(stop && {
      list: { unsubscribe: stop.oneClick },
      headers: {
        'Auto-Submitted': 'auto-generated',
        // RFC 8058
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    }),
    ...(invite && {
      icalEvent: { method: invite.method, content: invite.content, filename: 'invite.ics' },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function toHeader(text: string): string {
  return text.replace(controls, ' ').trim();
}
