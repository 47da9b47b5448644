import type { SendMailOptions } from 'nodemailer';
import type { Config } from '../../config';
import type { Delivery, Outcome } from '../delivery';
import { createFileTransport } from './file-transport';
import { createSmtpTransport } from './smtp-transport';

/** A way out for mail. */
export interface MailTransport {
  /** Makes one attempt. */
  send(
    message: SendMailOptions,
    delivery: Pick<Delivery, 'id' | 'createdAt'>,
    signal: AbortSignal,
  ): Promise<Outcome>;
  /** Where mail goes, for the server's log. */
  describe(): string;
  close(): void;
}

/** SMTP where there is a server for it, files otherwise. */
export function createMailTransport({
  smtpUrl,
  dataDir,
}: Pick<Config, 'smtpUrl' | 'dataDir'>): MailTransport {
  return smtpUrl === null ? createFileTransport(dataDir) : createSmtpTransport(smtpUrl);
}
