import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/**
 * - `accept`: takes every mail
 * - `refuse`: nobody listens
 * - `hang`: greets, and then says nothing
 * - `drop`: takes the mail and is gone before it says so
 * - `later`: answers 450, "not now"
 */
export type Manner = 'accept' | 'refuse' | 'hang' | 'drop' | 'later';

/** A mail server that behaves as it is told. */
export interface SmtpSink {
  /** For `SMTP_URL`; the same whatever the manner is. */
  url: string;
  /** What it has said yes to, in that order. */
  accepted: ParsedMail[];
  /** How often somebody connected or handed over a mail in vain. */
  troubles: number;
  behave(manner: Manner): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts one: a real server behind a port that can do what real ones do when they are unwell.
 *
 * @param thinksForMs - how long it takes to say yes
 */
export async function startSmtpSink(thinksForMs = 0): Promise<SmtpSink> {
  let manner: Manner = 'accept';
  const sockets = new Set<Socket>();
  const endConnections = () => {
    for (const socket of sockets) socket.destroy();
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      if (manner !== 'later') return done();
      sink.troubles += 1;
      done(Object.assign(new Error('Try again later'), { responseCode: 450 }));
    },
    async onData(stream, _session, done) {
      const mail = await simpleParser(stream).catch(() => undefined);
      if (!mail) {
        // Whoever is gone in the middle of a mail has handed over nothing.
        sink.troubles += 1;
        return done(new Error('Gone'));
      }
      await sleep(thinksForMs);
      if (manner === 'drop') {
        sink.troubles += 1;
        return endConnections();
      }
      sink.accepted.push(mail);
      done();
    },
  });
  // Connections that end in the middle are what this is for.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const inner = portOf(server.server);

  const door = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket)).on('error', () => undefined);
    if (manner === 'hang') {
      sink.troubles += 1;
      socket.write('220 sink ESMTP\r\n');
      return;
    }
    const behind = connect(inner, '127.0.0.1').on('error', () => undefined);
    socket.pipe(behind).pipe(socket);
    socket.once('close', () => behind.destroy());
  });
  await open(door, 0);
  const port = portOf(door);

  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}`,
    accepted: [],
    troubles: 0,
    async behave(next) {
      manner = next;
      // Those that are kept open would go on as before.
      endConnections();
      if (next === 'refuse') await close(door);
      else if (!door.listening) await open(door, port);
    },
    async stop() {
      endConnections();
      await close(door);
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
  return sink;
}

function portOf(server: Pick<Server, 'address'>): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return address.port;
}

function open(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}

async function close(server: Server): Promise<void> {
  if (server.listening) await new Promise((resolve) => server.close(resolve));
}
