import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { MailTransport } from './transport';

/**
 * Writes each mail to a file that mail programs open, for a site without a mail server. A second
 * attempt writes the same file.
 *
 * @param dataDir - absolute path; mail goes to `outbox` in it
 */
export function createFileTransport(dataDir: string): MailTransport {
  const outbox = path.join(dataDir, 'outbox');
  const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message, { id, createdAt }) {
      const { message: text } = await builder.sendMail(message);
      if (!Buffer.isBuffer(text)) throw new Error('the mail was not composed');
      const time = createdAt.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
      await writeWhole(outbox, `${time}-${id}.eml`, text);
      return { status: 'delivered' };
    },
    describe: () => `Mail is written to ${outbox}; SMTP_URL sends it.`,
    close() {},
  };
}

/** Written aside and put into place whole: readers never find half a mail. */
async function writeWhole(folder: string, name: string, text: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const target = path.join(folder, name);
  const draft = `${target}.${process.pid}.draft`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } finally {
    await rm(draft, { force: true });
  }
}
