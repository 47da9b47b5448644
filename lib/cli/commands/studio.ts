import { stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { hashPassword } from '../../studio/session/password';
import { UsageError } from '../usage-error';

/** What `STUDIO_PASSWORD` must have, see lib/config.ts. */
const shortest = 12;

/** `webinars studio-password` */
export function addStudioCommands(program: Command): void {
  program
    .command('studio-password')
    .description('ask for a password and print its hashed form for STUDIO_PASSWORD')
    .action(async () => {
      const password = await askHidden('Password for the studio: ');
      if (password.length < shortest) {
        throw new UsageError(`A password has ${shortest} characters or more. Try again.`);
      }
      console.log(`STUDIO_PASSWORD=${await hashPassword(password)}`);
    });
}

/** What is typed is not shown; it may also come through a pipe. */
async function askHidden(question: string): Promise<string> {
  if (stdin.isTTY) process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY });
  try {
    const { value } = await lines[Symbol.asyncIterator]().next();
    return typeof value === 'string' ? value : '';
  } finally {
    lines.close();
    if (stdin.isTTY) process.stderr.write('\n');
  }
}
