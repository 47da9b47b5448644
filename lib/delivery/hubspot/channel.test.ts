import { describe, expect, it } from 'vitest';
import {
  breakAfter,
  findNobody,
  hangAfter,
  makeDelivery,
  say,
  startReceiver,
} from '../webhook/test-receiver';
import { createHubSpotChannel } from './channel';

const email = 'ada@example.com';
const hutk = '60c2ccdfe4892f0fa0593940b12c11aa';
const toField = (name: string, value: string) => ({ objectTypeId: '0-1', name, value });
const body = {
  submittedAt: '1793527200000',
  fields: [
    toField('firstname', 'Bo'),
    toField('lastname', 'Lovelace'),
    toField('company', 'Lovelace Ltd'),
    toField('jobtitle', 'example'),
    toField('email', email),
  ],
  context: { hutk, pageName: 'Launch' },
};
const delivery = makeDelivery('hubspot', { formId: 'form-1', body });
const portalId = '123';
const noon = Date.parse('2026-11-01T12:00:00Z');

type Answer = Parameters<typeof startReceiver>[0];

/** What comes of one attempt, where HubSpot answers like this. */
async function send(answer: Answer, signal = new AbortController().signal) {
  const { url: apiUrl } = await startReceiver(answer);
  const channel = createHubSpotChannel({ portalId, apiUrl, now: () => noon });
  const outcome = await channel.send(delivery, signal);
  expect(JSON.stringify(outcome)).not.toMatch(/ada@|example\.com|lovelace|'Bo'|60c2/i);
  return outcome;
}

/** An error as HubSpot words it. */
function refuse(status: number, errors: { message: string; errorType: string }[], extra = {}) {
  const text = { status: 'error', message: 'The request is not valid', correlationId: 'c', errors };
  return say(status, { 'content-type': 'application/json' }, JSON.stringify({ ...text, ...extra }));
}

it('sends the body to the form of the portal', async () => {
  const { url, received } = await startReceiver(say(200, {}, '{"inlineMessage":"Thanks"}'));
  for (const apiUrl of [url, `${url}/`]) {
    const channel = createHubSpotChannel({ portalId, apiUrl });
    expect(await channel.send(delivery, AbortSignal.timeout(5_000))).toEqual({
      status: 'delivered',
    });
  }
  expect(received.map(({ path }) => path)).toEqual([
    '/submissions/v3/integration/submit/123/form-1',
    '/submissions/v3/integration/submit/123/form-1',
  ]);
  expect(received[0]).toMatchObject({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  expect(JSON.parse(received[0]?.body ?? '')).toEqual(body);
});

describe('what HubSpot refuses', () => {
  it.each([400, 401, 403, 404, 409, 422])('with %i is given up at once', async (status) => {
    expect(await send(say(status))).toEqual({
      status: 'rejected',
      error: `HubSpot answered ${status}`,
    });
  });

  it('is explained in its own words, without those of the visitor', async () => {
    const message = "Error in 'fields.email'. 'ada@example.com' is not a valid email";
    expect(await send(refuse(400, [{ message, errorType: 'INVALID_EMAIL' }]))).toEqual({
      status: 'rejected',
      error:
        "HubSpot answered 400: INVALID_EMAIL: Error in 'fields.email'. (address) is not a valid email",
    });
    const several = [
      { message: `Error in 'context.hutk'. '${hutk}' is not valid`, errorType: 'INVALID_HUTK' },
      { message: "'Bo' is too short for Both, Lovelace Ltd", errorType: 'INPUT' },
    ];
    expect(await send(refuse(400, several))).toMatchObject({
      error:
        "HubSpot answered 400: INVALID_HUTK: Error in 'context.hutk'. '(value)' is not valid; INPUT: (value) is too short for Both, (value)",
    });
    const other = [{ message: 'bob@visitors.example is blocked', errorType: 'BLOCKED_EMAIL' }];
    expect(await send(refuse(403, other))).toMatchObject({
      error: 'HubSpot answered 403: BLOCKED_EMAIL: (address) is blocked',
    });
  });

  it('is explained however little HubSpot says', async () => {
    const unknown = refuse(404, [{ message: '', errorType: 'FORM_NOT_FOUND' }]);
    expect(await send(unknown)).toMatchObject({ error: 'HubSpot answered 404: FORM_NOT_FOUND' });
    expect(await send(refuse(400, []))).toMatchObject({
      error: 'HubSpot answered 400: The request is not valid',
    });
    for (const odd of [{ errors: null }, { errors: [{ message: 7 }] }, { errors: 'none' }]) {
      expect(await send(refuse(400, [], odd))).toMatchObject({
        error: 'HubSpot answered 400: The request is not valid',
      });
    }
    for (const text of ['<html>', '[]', 'null', '{"message":null}', '\u0000']) {
      expect(await send(say(400, {}, text))).toMatchObject({ error: 'HubSpot answered 400' });
    }
  });

  it('is explained in 300 characters', async () => {
    const outcome = await send(refuse(400, [{ message: 'x'.repeat(600), errorType: 'LONG' }]));
    expect(outcome.status === 'rejected' && outcome.error).toHaveLength(300);
  });

  it('is not read to an end that never comes', async () => {
    let isOpen = true;
    const outcome = await send((response) => {
      response.on('close', () => {
        isOpen = false;
      });
      response.writeHead(400);
      const pour = () => {
        while (isOpen && response.write('x'.repeat(1_000)));
      };
      response.on('drain', pour);
      pour();
    });
    expect(outcome).toEqual({ status: 'rejected', error: 'HubSpot answered 400' });
  });
});

it.each([301, 302, 303, 307, 308])('follows no redirect of %i', async (status) => {
  const elsewhere = await startReceiver(say(200));
  expect(await send(say(status, { location: elsewhere.url }))).toEqual({
    status: 'rejected',
    error: `HubSpot answered ${status}, a redirect, which is not followed: see HUBSPOT_API_URL`,
  });
  expect(elsewhere.received).toEqual([]);
});

describe('what passes', () => {
  it.each([408, 429, 500, 502, 503, 504])('like %i is tried again', async (status) => {
    const errors = [{ message: 'slow down', errorType: 'RATE_LIMIT' }];
    expect(await send(refuse(status, errors))).toEqual({
      status: 'failed',
      error: `HubSpot answered ${status}: RATE_LIMIT: slow down`,
    });
  });

  it.each([
    ['10', 10_000],
    ['Sun, 01 Nov 2026 12:05:00 GMT', 300_000],
    ['Sun, 01 Nov 2026 11:00:00 GMT', 0],
    ['9999999999', 6 * 3_600_000],
  ])('is waited for as long as HubSpot asks: %s', async (header, retryAfterMs) => {
    const error = 'HubSpot answered 429';
    const outcome = await send(say(429, { 'retry-after': header }));
    expect(outcome).toEqual({ status: 'failed', error, retryAfterMs });
  });
});

describe('trouble on the way', () => {
  it('ends when the signal says so, before the headers or in the body', async () => {
    const late = { status: 'failed', error: 'HubSpot: no answer in time' };
    expect(await send(() => {}, AbortSignal.timeout(200))).toEqual(late);
    expect(await send(hangAfter(503), AbortSignal.timeout(200))).toEqual({
      status: 'failed',
      error: 'HubSpot answered 503',
    });
    expect(await send(hangAfter(400), AbortSignal.timeout(200))).toMatchObject({
      status: 'rejected',
    });
  });

  it('makes nothing be sent again that HubSpot took', async () => {
    expect(await send(hangAfter(200))).toEqual({ status: 'delivered' });
    expect(await send(breakAfter(200))).toEqual({ status: 'delivered' });
  });

  it('is said, where the connection breaks or nobody is there', async () => {
    expect(await send((response) => response.destroy())).toEqual({
      status: 'failed',
      error: 'HubSpot: other side closed',
    });
    expect(await send(breakAfter(500))).toEqual({
      status: 'failed',
      error: 'HubSpot answered 500',
    });
    const apiUrl = await findNobody();
    const channel = createHubSpotChannel({ portalId, apiUrl });
    expect(await channel.send(delivery, new AbortController().signal)).toEqual({
      status: 'failed',
      error: `HubSpot: connect ECONNREFUSED ${new URL(apiUrl).host}`,
    });
  });
});
