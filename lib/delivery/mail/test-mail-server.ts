import { createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach } from 'vitest';

const closers: Array<() => void> = [];

afterEach(closeAll);

/** Closes what the test has opened so far. */
export function closeAll(): void {
  for (const close of closers.splice(0)) close();
}

export function closeAfterwards(close: () => void): void {
  closers.push(close);
}

/** A mail server; gives what it has taken. */
export async function serveMail(options: SMTPServerOptions = {}) {
  const taken: Array<{ text: string; to: string[]; from: string }> = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // Its answer may take longer than our patience here.
    disableReverseLookup: true,
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        taken.push({
          text: Buffer.concat(chunks).toString(),
          to: rcptTo.map(({ address }) => address),
          from: mailFrom ? mailFrom.address : '',
        });
        answer();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await listen(server.server);
  closeAfterwards(() => server.close(() => {}));
  return { port: portOf(server.server), taken };
}

/** What a server says by itself to the commands it knows; `.` is the end of a mail. */
const usual: Record<string, string> = {
  EHLO: '250 hello',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  '.': '250 ok',
  RSET: '250 ok',
};

/**
 * A server that does as it is told.
 *
 * @param answers - by command; null hangs up, and an empty one leaves the other side waiting
 */
export async function serveScript(
  answers: Record<string, string | null>,
  greeting = '220 hello\r\n',
): Promise<number> {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.write(greeting);
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n')) {
        const [command = ''] = line.split(' ');
        const answer = command in answers ? answers[command] : usual[command];
        if (answer === null) socket.destroy();
        else if (answer) socket.write(`${answer}\r\n`);
      }
    });
  });
  await listen(server);
  closeAfterwards(() => server.close());
  return portOf(server);
}

function listen(server: { listen(port: number, host: string, done: () => void): unknown }) {
  return new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
}

function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return address.port;
}

/** An error as an SMTP server gives it. */
export function refuse(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
