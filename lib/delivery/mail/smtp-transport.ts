import { createTransport } from 'nodemailer';
import type { Outcome } from '../delivery';
import { toErrorText } from '../http-outcome';
import type { MailTransport } from './transport';

/** How long a mail server may take for each step, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Sends mail to a mail server.
 *
 * @param url - `smtp://` or `smtps://`, with user and password where the server wants them
 * @param timeouts - how long it may take for each step, in milliseconds
 */
export function createSmtpTransport(
  url: string,
  timeouts: Partial<typeof patience> = {},
): MailTransport {
  const { host } = new URL(url);
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // Trying again is the outbox's business: it knows what may have been accepted.
    maxRequeues: 0,
    ...patience,
    ...timeouts,
  });
  return {
    async send(message, _delivery, signal) {
      try {
        await transport.sendMail({ ...message, signal });
        return { status: 'delivered' };
      } catch (error) {
        return toOutcome(error);
      }
    },
    describe: () => `Mail goes to ${host}.`,
    close: () => transport.close(),
  };
}

/** We are not let through: a password or a permission is missing, and every mail meets the same. */
const unknownToServer = /\b530\b|\brelay|authenticat/i;

/**
 * What was refused for whom it goes to, or for what it says, is refused each time. What is wrong
 * between us and the server (settings, an outage, "later") is not the mail's fault.
 */
function toOutcome(error: unknown): Outcome {
  if (!(error instanceof Error)) return { status: 'failed', error: 'the mail server: no reason' };
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = 'command' in error ? String(error.command) : '';
  const text = toErrorText(`The mail server: ${error.message}`);
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  const isFinal = code >= 500 && isAboutMail && !unknownToServer.test(error.message);
  return { status: isFinal ? 'rejected' : 'failed', error: text };
}
