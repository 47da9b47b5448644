import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { createWebhookChannel } from './channel';
import {
  breakAfter,
  findNobody,
  hangAfter,
  makeDelivery,
  say,
  startReceiver,
} from './test-receiver';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const email = 'ada@example.com';
const event = {
  type: 'registration.created',
  timestamp: '2026-11-01T10:00:00.000Z',
  data: { email, answers: { last_name: 'Ĺovelace – 愛' } },
};
const delivery = makeDelivery('webhook', { body: event });
const noon = Date.parse('2026-11-01T12:00:00Z');

type Answer = Parameters<typeof startReceiver>[0];

/** What comes of one attempt, where the other side answers like this. */
async function send(answer: Answer, signal = new AbortController().signal) {
  const { url } = await startReceiver(answer);
  const outcome = await createWebhookChannel({ url, secret, now: () => noon }).send(
    delivery,
    signal,
  );
  expect(JSON.stringify(outcome)).not.toMatch(/ada|@|lovelace/i);
  return outcome;
}

describe('what is sent', () => {
  it('is signed, so that the receiver can tell it from what was changed on the way', async () => {
    const { url, received } = await startReceiver(say(204));
    const channel = createWebhookChannel({ url: `${url}/hooks?from=site`, secret });
    expect(await channel.send(delivery, AbortSignal.timeout(5_000))).toEqual({
      status: 'delivered',
    });
    const [request] = received;
    if (!request) throw new Error('nothing came');
    expect(request).toMatchObject({
      method: 'POST',
      path: '/hooks?from=site',
      headers: { 'content-type': 'application/json', 'user-agent': 'webinar-catalogue' },
    });
    const signed = {
      'webhook-id': String(request.headers['webhook-id']),
      'webhook-timestamp': String(request.headers['webhook-timestamp']),
      'webhook-signature': String(request.headers['webhook-signature']),
    };
    const webhook = new Webhook(secret);
    expect(webhook.verify(request.body, signed)).toEqual(event);
    expect(() => webhook.verify(`${request.body} `, signed)).toThrow('No matching signature');
    const other = { ...signed, 'webhook-id': crypto.randomUUID() };
    expect(() => webhook.verify(request.body, other)).toThrow('No matching signature');
    const stranger = new Webhook(`whsec_${Buffer.alloc(32, 8).toString('base64')}`);
    expect(() => stranger.verify(request.body, signed)).toThrow('No matching signature');
  });

  it('keeps its id when it is sent again, with the time of that attempt', async () => {
    let time = noon;
    const { url, received } = await startReceiver((response) => {
      say(received.length === 1 ? 500 : 200)(response);
    });
    const channel = createWebhookChannel({ url, secret, now: () => time });
    const { signal } = new AbortController();
    expect(await channel.send(delivery, signal)).toMatchObject({ status: 'failed' });
    time += 61_000;
    expect(await channel.send(delivery, signal)).toEqual({ status: 'delivered' });
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([
      delivery.id,
      delivery.id,
    ]);
    expect(received.map(({ headers }) => headers['webhook-timestamp'])).toEqual([
      String(noon / 1000),
      String(noon / 1000 + 61),
    ]);
    const [first, second] = received.map(({ headers }) => headers['webhook-signature']);
    expect(first).not.toBe(second);
  });
});

describe('an answer', () => {
  it.each([200, 201, 202, 204])('of %i is a success', async (status) => {
    expect(await send(say(status))).toEqual({ status: 'delivered' });
  });

  it.each([400, 401, 403, 404, 429, 500, 503])('of %i is tried again', async (status) => {
    expect(await send(say(status, {}, `no, ${email}`))).toEqual({
      status: 'failed',
      error: `The webhook answered ${status}`,
    });
  });

  it('of 410 is the end', async () => {
    expect(await send(say(410))).toMatchObject({ status: 'rejected' });
  });

  it.each([301, 302, 303, 307, 308])('of %i leads nowhere', async (status) => {
    const elsewhere = await startReceiver(say(200));
    expect(await send(say(status, { location: elsewhere.url }))).toEqual({
      status: 'failed',
      error: `The webhook answered ${status}, a redirect, which is not followed: see WEBHOOK_URL`,
    });
    expect(elsewhere.received).toEqual([]);
  });

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['Sun, 01 Nov 2026 12:05:00 GMT', 300_000],
    ['Sun, 01 Nov 2026 11:00:00 GMT', 0],
    ['99999999999999999999', 6 * 3_600_000],
    ['Mon, 01 Nov 2100 12:00:00 GMT', 6 * 3_600_000],
    ['soon', undefined],
  ])('may ask to be left alone: %s', async (header, retryAfterMs) => {
    for (const status of [429, 502, 503, 504]) {
      const outcome = await send(say(status, { 'retry-after': header }));
      const error = `The webhook answered ${status}`;
      const asked = retryAfterMs !== undefined && { retryAfterMs };
      expect(outcome).toEqual({ status: 'failed', error, ...asked });
    }
  });
});

describe('trouble on the way', () => {
  it('ends when the signal says so, where no answer comes', async () => {
    expect(await send(() => {}, AbortSignal.timeout(200))).toEqual({
      status: 'failed',
      error: 'The webhook: no answer in time',
    });
    const stop = new AbortController();
    expect(await send(() => stop.abort(), stop.signal)).toMatchObject({ status: 'failed' });
  });

  it('does not matter once the status has come', async () => {
    expect(await send(hangAfter(200))).toEqual({ status: 'delivered' });
    expect(await send(breakAfter(200))).toEqual({ status: 'delivered' });
    expect(await send(hangAfter(500))).toMatchObject({ error: 'The webhook answered 500' });
    expect(await send(breakAfter(500))).toMatchObject({ error: 'The webhook answered 500' });
    const broken = new ReadableStream({ start: (body) => body.error(new Error('broken')) });
    const fetch = async () => new Response(broken);
    const channel = createWebhookChannel({ url: 'http://127.0.0.1', secret, fetch });
    const { signal } = new AbortController();
    expect(await channel.send(delivery, signal)).toEqual({ status: 'delivered' });
  });

  it('is said, where the connection is closed or nobody is there', async () => {
    expect(await send((response) => response.destroy())).toEqual({
      status: 'failed',
      error: 'The webhook: other side closed',
    });
    const url = await findNobody();
    const away = createWebhookChannel({ url, secret });
    expect(await away.send(delivery, new AbortController().signal)).toEqual({
      status: 'failed',
      error: `The webhook: connect ECONNREFUSED ${new URL(url).host}`,
    });
  });
});
