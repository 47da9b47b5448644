import { createServer, type Server, type Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { createSmtpTransport } from './smtp-transport';
import type { MailTransport } from './transport';

const delivery = { id: 'one', createdAt: '2026-12-01T10:00:00.000Z' };
const message = {
  from: { name: 'Talks', address: 'talks@example.com' },
  to: { name: '', address: 'ada@example.com' },
  subject: 'You’re registered',
  text: 'Come in.',
  messageId: '<one@talks.example.com>',
};
const quick = { connectionTimeout: 1_000, greetingTimeout: 300, socketTimeout: 300 };
const closers: Array<() => void> = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A mail server; gives what it has taken. */
async function serve(options: SMTPServerOptions = {}) {
  const taken: Array<{ text: string; to: string[]; from: string }> = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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
  closers.push(() => server.close(() => {}));
  return { port: portOf(server.server), taken };
}

/** Something on a port that says what a script has for each line it hears; null hangs up. */
async function speak(answerTo: (line: string) => string | null, greeting = '220 hello\r\n') {
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {});
    socket.write(greeting);
    socket.on('data', (data) => {
      for (const line of data.toString().split('\r\n').filter(Boolean)) {
        const answer = answerTo(line);
        if (answer === null) socket.destroy();
        else if (answer) socket.write(`${answer}\r\n`);
      }
    });
  });
  await listen(server);
  closers.push(() => server.close());
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

function open(port: number, user = ''): MailTransport {
  const transport = createSmtpTransport(`smtp://${user}127.0.0.1:${port}`, quick);
  closers.push(() => transport.close());
  return transport;
}

const send = (
  transport: MailTransport,
  to = 'ada@example.com',
  signal = new AbortController().signal,
) => transport.send({ ...message, to: { name: '', address: to } }, delivery, signal);

/** An error as an SMTP server gives it. */
function refuse(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

it('sends each mail once, over few connections', async () => {
  let connections = 0;
  const { port, taken } = await serve({
    onConnect(_session, answer) {
      connections += 1;
      answer();
    },
  });
  const transport = open(port);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => send(transport)));
  expect(outcomes).toEqual(outcomes.map(() => ({ status: 'delivered' })));
  expect(taken).toHaveLength(20);
  expect(connections).toBeLessThanOrEqual(4);
  const mail = await simpleParser(taken[0]?.text ?? '');
  expect(mail.messageId).toBe('<one@talks.example.com>');
  expect(transport.describe()).toBe(`Mail goes to 127.0.0.1:${port}.`);
});

it('says who it goes to as the other side can read it', async () => {
  const { port, taken } = await serve();
  const transport = open(port);
  for (const to of ["o'hara+talks@example.com", 'ada@bücher.example', 'jörg@example.com']) {
    expect(await send(transport, to)).toEqual({ status: 'delivered' });
  }
  // The server shows domains as people write them.
  expect(taken.map(({ to }) => to.join())).toEqual([
    "o'hara+talks@example.com",
    expect.stringMatching(/^ada@(bücher|xn--bcher-kva)\.example$/),
    'jörg@example.com',
  ]);
});

it('keeps the password out of what it says', async () => {
  const transport = open(await speak(() => '250 ok'), 'talks:hunter2@');
  expect(transport.describe()).not.toMatch(/talks|hunter2/);
});

describe('is tried again', () => {
  it('where nobody listens', async () => {
    const { port } = await serve();
    for (const close of closers.splice(0)) close();
    await expect.poll(() => send(open(port))).toMatchObject({ status: 'failed' });
  });

  it.each([
    ['the greeting', () => '', '421 come back later\r\n'],
    ['the greeting, for good', () => '', '554 go away\r\n'],
    [
      'the sender',
      (line: string) => (line.startsWith('MAIL') ? '550 not you' : '250 ok'),
      undefined,
    ],
    [
      'the recipient, for now',
      (line: string) => (line.startsWith('RCPT') ? '450 busy' : '250 ok'),
      undefined,
    ],
    [
      'whom we are',
      (line: string) => (line.startsWith('RCPT') ? '554 5.7.1 Relay access denied' : '250 ok'),
      undefined,
    ],
    [
      'the mail, for now',
      (line: string) => (line.startsWith('DATA') ? '451 full' : '250 ok'),
      undefined,
    ],
  ])('where the server refuses %s', async (_what, answer, greeting) => {
    const outcome = await send(open(await speak(answer, greeting)));
    expect(outcome.status).toBe('failed');
  });

  it('where the password is wrong', async () => {
    const { port } = await serve({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, answer) => answer(refuse(535, 'who is talks@example.com?')),
    });
    const outcome = await send(open(port, 'talks:wrong@'));
    expect(outcome.status).toBe('failed');
    expect(JSON.stringify(outcome)).not.toMatch(/wrong|talks@example/);
  });

  it.each([
    ['before the greeting', () => '', ''],
    ['in the middle', (line: string) => (line.startsWith('RCPT') ? '' : '250 ok'), undefined],
    [
      'after it has everything',
      (line: string) =>
        line === 'DATA'
          ? '354 go on'
          : line === '.'
            ? ''
            : /^(EHLO|MAIL|RCPT)/.test(line)
              ? '250 ok'
              : '',
      undefined,
    ],
  ])('where the server says nothing %s', async (_when, answer, greeting) => {
    expect((await send(open(await speak(answer, greeting)))).status).toBe('failed');
  });

  it('where the server hangs up before it has answered', async () => {
    const port = await speak((line) => {
      if (line === 'DATA') return '354 go on';
      if (line === '.') return null;
      return /^(EHLO|MAIL|RCPT)/.test(line) ? '250 ok' : '';
    });
    expect((await send(open(port))).status).toBe('failed');
  });

  it('where it has taken too long, and is then not sent by this attempt', async () => {
    let rest = (): void => {};
    const { port, taken } = await serve({
      onRcptTo: (_address, _session, answer) => {
        rest = () => answer();
      },
    });
    const transport = createSmtpTransport(`smtp://127.0.0.1:${port}`);
    closers.push(() => transport.close());
    const outcome = await send(transport, undefined, AbortSignal.timeout(200));
    expect(outcome.status).toBe('failed');
    rest();
    const next = send(transport);
    await expect
      .poll(() => {
        rest();
        return taken.length;
      })
      .toBe(1);
    expect(await next).toEqual({ status: 'delivered' });
    expect(taken).toHaveLength(1);
  });
});

describe('is given up', () => {
  it('where there is no such mailbox, and the address stays out of the reason', async () => {
    const { port, taken } = await serve({
      onRcptTo: ({ address }, _session, answer) => {
        if (address.startsWith('ada')) answer(refuse(550, `5.1.1 <${address}>: no such user`));
        else answer();
      },
    });
    const transport = open(port);
    const outcome = await send(transport);
    expect(outcome.status).toBe('rejected');
    expect(JSON.stringify(outcome)).toContain('no such user');
    expect(JSON.stringify(outcome)).not.toContain('ada');
    expect(await send(transport, 'robin@example.com')).toEqual({ status: 'delivered' });
    expect(taken.map(({ to }) => to)).toEqual([['robin@example.com']]);
  });

  it('where the mail is refused for what it is', async () => {
    const { port } = await serve({
      onData(stream, _session, answer) {
        stream.resume();
        stream.on('end', () => answer(refuse(554, 'looks like spam')));
      },
    });
    expect((await send(open(port))).status).toBe('rejected');
  });
});
