import { createServer, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { markRequests } from '../abuse/marked-requests';
import { findFreePort } from '../database/postgres-server';
import { type Sent, submitRegistration } from '../registrations/submit';
import { readOutcome } from './early-outcome';
import { installEdge } from './install';

vi.mock('../registrations/submit', () => ({ submitRegistration: vi.fn() }));

const action = '60aa';
const done = {
  status: 'done' as const,
  leadsTo: '/webinars/a-talk/watch',
  cookies: [
    {
      ...{ name: 'webinar_pass', value: 'signed', httpOnly: true },
      ...{ sameSite: 'lax' as const, secure: false, path: '/' as const, maxAge: 60 },
    },
  ],
};
const invalid = { status: 'invalid' as const, errors: { email: 'No' }, values: {} };
const fromHere = { origin: 'http://talks.example.com', host: 'talks.example.com' };
const unscripted = {
  $ACTION_REF_1: '',
  '$ACTION_1:0': `{"id":"${action}","bound":"$@1"}`,
  '$ACTION_1:1': '[{"status":"idle"}]',
  slug: 'a-talk',
};
const scripted = { '0': '[{"status":"idle"},"$K1"]', _1_slug: 'a-talk' };

/** What Next would have read of each request, and what it would have found. */
const heard: { body: string; outcome: unknown }[] = [];
let port = 0;
const server = createServer(async (asked, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk);
  const get = (name: string) => String(asked.headers[name] ?? '') || null;
  heard.push({ body: Buffer.concat(chunks).toString(), outcome: readOutcome({ get }) });
  response.end('by Next');
});

beforeAll(async () => {
  markRequests();
  installEdge({ deferScripts: false, isSecure: false, registerAction: action });
  port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  heard.length = 0;
  vi.mocked(submitRegistration).mockReset().mockResolvedValue(done);
});

async function send(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  path = '/webinars/a-talk',
): Promise<Pick<IncomingMessage, 'statusCode' | 'headers'> & { body: Buffer }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const { body: stream, headers: own } = new Request('http://x', { method: 'POST', body: form });
  const body = Buffer.from(await new Response(stream).arrayBuffer());
  const type = { 'content-type': own.get('content-type') ?? '' };
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, method: 'POST' };
    const asked = request({ ...options, headers: { ...type, ...fromHere, ...headers } }, (answer) =>
      answer.resume().on('end', () => resolve(Object.assign(answer, { body }))),
    );
    asked.on('error', reject).end(body);
  });
}

it('leads whoever registers into the room, and Next hears nothing of it', async () => {
  const cookie = 'a=b; hubspotutk=known; c=d';
  const { statusCode, headers } = await send(unscripted, { cookie });
  expect(statusCode).toBe(303);
  expect(headers.location).toBe('/webinars/a-talk/watch');
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(/^webinar_pass=signed; .*HttpOnly/),
  ]);
  expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'content-length': '0' });
  expect(submitRegistration).toHaveBeenCalledWith(
    expect.objectContaining({ slug: 'a-talk' }),
    expect.objectContaining<Partial<Sent>>({ hutk: 'known' }),
  );
  expect(heard).toEqual([]);
});

it('tells scripts where to go in the words of Next', async () => {
  const { statusCode, headers } = await send(scripted, { 'next-action': action });
  expect(statusCode).toBe(303);
  expect(headers['x-action-redirect']).toBe('/webinars/a-talk/watch;push');
  expect(headers.location).toBeUndefined();
  expect(submitRegistration).toHaveBeenCalledWith({ slug: 'a-talk' }, expect.anything());
});

it('gives the whole request to Next with what is wrong with it, once', async () => {
  vi.mocked(submitRegistration).mockResolvedValue(invalid);
  const { body } = await send(unscripted);
  expect(heard).toEqual([{ body: body.toString(), outcome: invalid }]);
  expect(submitRegistration).toHaveBeenCalledTimes(1);
});

it('leaves to Next what fails', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(submitRegistration).mockRejectedValue(new Error('unheard of'));
  const { body } = await send(unscripted);
  expect(heard).toEqual([{ body: body.toString(), outcome: null }]);
});

it.each([
  ['another action', { ...unscripted, '$ACTION_1:0': '{"id":"60bb"}' }, {}],
  ['another action of scripts', scripted, { 'next-action': '60bb' }],
  ['an action that only the form names, to scripts', unscripted, { 'next-action': '60bb' }],
  ['what no page sends', { slug: 'a-talk' }, {}],
  ['more than a stream holds', { ...unscripted, first_name: 'x'.repeat(200_000) }, {}],
  ['another type', unscripted, { 'content-type': 'text/plain' }],
  ['a broken form', unscripted, { 'content-type': 'multipart/form-data; boundary=none' }],
])('leaves to Next: %s', async (_, fields: Record<string, string>, headers) => {
  const { body } = await send(fields, headers);
  expect(heard).toEqual([{ body: body.toString(), outcome: null }]);
  expect(submitRegistration).not.toHaveBeenCalled();
});

it('leaves other addresses to Next', async () => {
  await send(unscripted, {}, '/registrations');
  expect(heard).toHaveLength(1);
});

it.each(['https://evil.example', 'null', 'nonsense', 'http://talks.example.com:1'])(
  'refuses forms that another site sends: %s',
  async (origin) => {
    expect((await send(unscripted, { origin })).statusCode).toBe(403);
    expect((await send(scripted, { origin, 'next-action': action })).statusCode).toBe(403);
    expect(heard).toEqual([]);
    expect(submitRegistration).not.toHaveBeenCalled();
  },
);

it('knows its own pages by the name that a proxy was asked for', async () => {
  const headers = { host: 'app:3000', 'x-forwarded-host': 'talks.example.com, inner' };
  expect((await send(unscripted, headers)).statusCode).toBe(303);
  expect((await send(unscripted, { ...headers, 'x-forwarded-host': 'b' })).statusCode).toBe(403);
});

it('survives visitors who leave in the middle', async () => {
  const headers = { ...fromHere, 'content-type': 'multipart/form-data; boundary=x' };
  const options = { port, host: '127.0.0.1', path: '/webinars/a', method: 'POST', headers };
  const asked = request({ ...options, headers: { ...headers, 'content-length': '900' } });
  asked.on('error', () => {}).write('--x\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  asked.destroy();
  expect((await send(unscripted)).statusCode).toBe(303);
  expect(heard).toEqual([]);
});
