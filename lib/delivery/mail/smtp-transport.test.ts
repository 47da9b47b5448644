import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { createSmtpTransport } from './smtp-transport';
import { closeAfterwards, closeAll, refuse, serveMail, serveScript } from './test-mail-server';
import type { MailTransport } from './transport';

const delivery = { id: 'one', createdAt: '2026-12-01T10:00:00.000Z' };
const message = {
  from: { name: 'Talks', address: 'talks@example.com' },
  to: { name: '', address: 'ada@example.com' },
  subject: 'You’re registered',
  text: 'Come in.',
  messageId: '<one@talks.example.com>',
};
const quick = { connectionTimeout: 1_000, greetingTimeout: 500, socketTimeout: 500 };
function open(port: number, user = ''): MailTransport {
  const transport = createSmtpTransport(`smtp://${user}127.0.0.1:${port}`, quick);
  closeAfterwards(() => transport.close());
  return transport;
}

const send = (
  transport: MailTransport,
  to = 'ada@example.com',
  signal = new AbortController().signal,
) => transport.send({ ...message, to: { name: '', address: to } }, delivery, signal);

it('sends each mail once, over few connections', async () => {
  let connections = 0;
  const { port, taken } = await serveMail({
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
  const { port, taken } = await serveMail();
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

it('opens another connection where the server has closed one that was idle', async () => {
  let connections = 0;
  const { port, taken } = await serveMail({
    socketTimeout: 200,
    onConnect: (_session, answer) => {
      connections += 1;
      answer();
    },
    onClose: () => {
      connections -= 1;
    },
  });
  const transport = open(port);
  expect(await send(transport)).toEqual({ status: 'delivered' });
  await expect.poll(() => connections).toBe(0);
  expect(await send(transport)).toEqual({ status: 'delivered' });
  expect(taken).toHaveLength(2);
});

it('keeps the password out of what it says', async () => {
  const transport = open(await serveScript({}), 'talks:hunter2@');
  expect(transport.describe()).not.toMatch(/talks|hunter2/);
});

describe('is tried again', () => {
  it('where nobody listens', async () => {
    const { port } = await serveMail();
    closeAll();
    await expect.poll(() => send(open(port))).toMatchObject({ status: 'failed' });
  });

  it.each([
    ['the greeting', {}, '421 come back later\r\n'],
    ['the greeting, for good', {}, '554 go away\r\n'],
    ['the sender', { MAIL: '550 not you' }],
    ['the recipient, for now', { RCPT: '450 busy' }],
    ['whom we are', { RCPT: '554 5.7.1 Relay access denied' }],
    ['the mail, for now', { DATA: '451 full' }],
    ['the mail, once it has it', { '.': '421 closing' }],
  ])('where the server refuses %s', async (_what, answers, greeting?: string) => {
    const outcome = await send(open(await serveScript(answers, greeting)));
    expect(outcome.status).toBe('failed');
  });

  it('where the password is wrong', async () => {
    const { port } = await serveMail({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, answer) => answer(refuse(535, 'who is talks@example.com?')),
    });
    const outcome = await send(open(port, 'talks:wrong@'));
    expect(outcome.status).toBe('failed');
    expect(JSON.stringify(outcome)).not.toMatch(/wrong|talks@example/);
  });

  it.each([
    ['says nothing before the greeting', {}, ''],
    ['says nothing in the middle', { RCPT: '' }],
    ['says nothing once it has everything', { '.': '' }],
    ['hangs up in the middle', { RCPT: null }],
    ['hangs up before it has answered', { '.': null }],
  ])('where the server %s', async (_what, answers, greeting?: string) => {
    const outcome = await send(open(await serveScript(answers, greeting)));
    expect(outcome.status).toBe('failed');
  });

  it('where it has taken too long, and is then not sent by this attempt', async () => {
    let rest = (): void => {};
    const { port, taken } = await serveMail({
      onRcptTo: (_address, _session, answer) => {
        rest = () => answer();
      },
    });
    const transport = createSmtpTransport(`smtp://127.0.0.1:${port}`);
    closeAfterwards(() => transport.close());
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
    const { port, taken } = await serveMail({
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
    const { port } = await serveMail({
      onData(stream, _session, answer) {
        stream.resume();
        stream.on('end', () => answer(refuse(554, 'looks like spam')));
      },
    });
    expect((await send(open(port))).status).toBe('rejected');
  });
});
