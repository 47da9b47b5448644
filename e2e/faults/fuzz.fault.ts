import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cases, patienceMs } from '../../lib/fuzz/cases';
import { type FormValues, readForm } from './html-form';
import { fillIn, postRegistration } from './post-form';
import { type RawRequest, sendRaw } from './raw-request';
import { type Server, startServer } from './server';
import { createSqliteStorage, readRegistrations, type Storage } from './storage';

const slug = 'on-demand-gated';
/** What the gate of that entry hides. */
const secret = 'GatedPast01';
const page = `/webinars/${slug}`;

let server: Server;
let storage: Storage;
let untouched: FormValues;

beforeAll(async () => {
  storage = createSqliteStorage();
  server = await startServer(storage);
  untouched = readForm(await (await fetch(server.url + page)).text());
});
afterAll(async () => {
  await server.stop();
  expect(server.said()).not.toMatch(/unhandled|uncaught/i);
  expect(server.said()).not.toContain(secret);
});

async function expectNoFailure(sent: RawRequest): Promise<void> {
  const { status, text, location } = await sendRaw(server.url, sent);
  // Next looks at some headers only where the address has their hash, and tells it to whoever asks.
  if (location?.startsWith('/') && location.includes('_rsc=') && !sent.path.includes('_rsc=')) {
    return expectNoFailure({ ...sent, path: location });
  }
  expect(status).toBeGreaterThanOrEqual(200);
  expect(status).toBeLessThan(500);
  expect(text).not.toContain(secret);
}

const word = fc.oneof(
  fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom('%', '%zz', '%00', '..', '%2e%2e', '//', '\\', '[', '{', ':', '*', slug, 'watch'),
  fc.constantFrom('webinars', 'on-demand', 'presenters', 'search', 'studio', 'internal', '_next'),
  fc.constantFrom('calendar.ics', 'rss.xml', 'share-image.png', 'transcript.vtt', '99999', '-1'),
);
const path = fc
  .tuple(fc.array(word, { maxLength: 5 }), fc.array(fc.tuple(word, word), { maxLength: 4 }))
  .map(([parts, query]) => {
    const asked = query.map(([name, value]) => `${name}=${value}`).join('&');
    return `/${parts.join('/')}?${asked}`.replace(/[^\x21-\x7e]/g, '_');
  });
const headerText = fc
  .oneof(
    fc.string({ maxLength: 200 }),
    fc.json().map(encodeURIComponent),
    fc.constantFrom('1', '1', 'a.b.c', '"', '/_tree', 'x'.repeat(4_000)),
  )
  .map((text) => text.replace(/[^\x20-\x7e]/g, '_'));
const headers = fc.dictionary(
  fc.constantFrom(
    ...[
      'cookie',
      'accept-encoding',
      'if-none-match',
      'if-modified-since',
      'range',
      'rsc',
      'accept',
    ],
    ...['next-router-prefetch', 'next-router-state-tree', 'next-url', 'x-forwarded-for', 'referer'],
    ...[
      'x-forwarded-host',
      'x-webinars-page',
      'x-middleware-subrequest',
      'x-nextjs-data',
      'expect-ct',
    ],
    ...['next-router-segment-prefetch', 'accept-language', 'purpose', 'x-now-route-matches'],
  ),
  headerText,
  { maxKeys: 5 },
);
const cookie = fc
  .tuple(fc.constantFrom('webinar_pass', 'webinar_person', 'webinar_studio', 'a'), headerText)
  .map(([name, value]) => `${name}=${value}`);

it(
  'no address, method, header or cookie is answered with an error of ours, or with what a gate hides',
  async () => {
    const method = fc.constantFrom(
      'GET',
      'GET',
      'GET',
      'HEAD',
      'OPTIONS',
      'PUT',
      'DELETE',
      'PATCH',
    );
    const target = fc.oneof(path, fc.constantFrom(page, `${page}/watch`, '/webinars', '/readyz'));
    const property = fc.asyncProperty(method, target, headers, cookie, (...asked) => {
      const [each, where, sent, kept] = asked;
      return expectNoFailure({ method: each, path: where, headers: { cookie: kept, ...sent } });
    });
    await fc.assert(property, cases(0.15));
  },
  patienceMs,
);

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.json(),
  fc.constantFrom('', '$K1', '"$@1"', '["$K1"]', '[{},"$K1"]', 'x'.repeat(5_000)),
);

it(
  'no body of a form or of an action is answered with an error of ours, and none is stored',
  async () => {
    const { id } = JSON.parse(untouched['$ACTION_1:0'] ?? '{}');
    const before = await readRegistrations(storage);
    const type = fc.constantFrom(
      ...['multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain;charset=UTF-8'],
      ...['application/x-www-form-urlencoded', 'application/json', 'text/x-component', ''],
    );
    const name = fc.oneof(
      fc.constantFrom(...Object.keys(untouched), '0', '_1_email', 'email'),
      value,
    );
    const part = fc
      .tuple(name, value)
      .map(
        ([key, text]) => `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${text}\r\n`,
      );
    const body = fc.oneof(
      value,
      fc.array(part, { maxLength: 6 }).map((parts) => `${parts.join('')}--x--\r\n`),
      fc.array(part, { maxLength: 6 }).map((parts) => parts.join('').slice(0, -3)),
    );
    const action = fc.constantFrom(id, '60'.padEnd(42, '0'), '../..', undefined, undefined);
    const origin = fc.constantFrom(
      server.url,
      server.url,
      'https://evil.example',
      'null',
      '',
      '\\',
    );
    const property = fc.asyncProperty(
      type,
      body,
      action,
      origin,
      async (kind, text, called, from) => {
        const sent = {
          origin: from,
          'content-type': kind,
          ...(called !== undefined && { 'next-action': called }),
        };
        await expectNoFailure({ method: 'POST', path: page, headers: sent, body: text });
      },
    );
    await fc.assert(property, cases(0.1));
    expect(await readRegistrations(storage)).toEqual(before);
    expect((await postRegistration(server.url, slug, fillIn())).isAcknowledged).toBe(true);
  },
  patienceMs,
);
