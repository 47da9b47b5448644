import type { APIResponse } from '@playwright/test';
import { makeKnown, readStored, sign } from '../fixtures/links';
import { siteUrl } from '../fixtures/site';
import { expect, test } from '../test';

const id = '3f0e4a52-5c0f-4d0e-9a1b-2f9f6a4a7c11';
const once = { maxRedirects: 0 };

function expectLeadsTo(answer: APIResponse, path: string): void {
  expect(answer.status()).toBe(303);
  expect(answer.headers()).toMatchObject({
    location: path,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
}

function cookieNames(answer: APIResponse): string[] {
  const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  return set.map(({ value }) => value.split('=')[0] ?? '').sort();
}

test('a mailed link does the same however often and by whomever it is fetched', async ({
  request,
}) => {
  const { links } = await makeKnown(['on-demand-gated']);
  for (const method of ['GET', 'HEAD', 'GET']) {
    const answer = await request.fetch(links.access, { ...once, method });
    expectLeadsTo(answer, '/webinars/on-demand-gated/watch');
    expect(cookieNames(answer)).toEqual(['webinar_pass', 'webinar_pass_hint']);
  }
});

test('a mailed link leads to what the webinar has become', async ({ request }) => {
  const token = await sign('access', id);
  const destinations = {
    'upcoming-gated': '/webinars/upcoming-gated/watch',
    'on-demand-open': '/webinars/on-demand-open',
    'external-past': '/webinars/external-past',
    'moved-talk': '/webinars/moved-talk',
    'gone-by-now': '/webinars',
    '%2F%2Fevil.example': '/webinars',
    'https:%2F%2Fevil.example': '/webinars',
    '..%5Cevil.example': '/webinars',
  };
  for (const [slug, path] of Object.entries(destinations)) {
    const headers = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' };
    const answer = await request.get(`/webinars/${slug}/access?token=${token}`, {
      ...once,
      headers,
    });
    expectLeadsTo(answer, path);
  }
});

test('a mailed link that is worth nothing sets no cookie and says what to do', async ({
  request,
}) => {
  const token = await sign('access', id);
  const worthless = [
    '',
    '?token=',
    '?token=x.y.z',
    `?token=${token.slice(0, -3)}`,
    `?token=${'a'.repeat(8_000)}`,
    `?token=${await sign('access', id, -1)}`,
    ...(await Promise.all(
      (['watch', 'own-data', 'own-data-session', 'unsubscribe', 'turnover'] as const).map(
        async (audience) => `?token=${await sign(audience, id)}`,
      ),
    )),
  ];
  for (const query of worthless) {
    const answer = await request.get(`/webinars/on-demand-gated/access${query}`, once);
    expectLeadsTo(answer, '/webinars/on-demand-gated/link-expired');
    expect(cookieNames(answer)).toEqual([]);
  }
  const page = await request.get('/webinars/on-demand-gated/link-expired');
  expect(page.status()).toBe(200);
  const text = await page.text();
  expect(text).toContain('/webinars/on-demand-gated#register');
  expect(text).toMatch(/<meta name="robots" content="noindex"/);
  expect((await request.get('/webinars/no-such-webinar/link-expired')).status()).toBe(404);
});

test('a browser that has a pass of its own keeps it when it opens a forwarded link', async ({
  request,
}) => {
  const [mine, theirs] = [await makeKnown(['on-demand-gated']), await makeKnown(['flat-gated'])];
  await request.get(theirs.links.access, once);
  await request.get(mine.links.access, once);
  await request.get('/webinars/flat-gated/watch');
  await expect
    .poll(async () => (await readStored(theirs))?.registrations[0]?.watchedAt)
    .not.toBeNull();

  // A pass that names nobody gives way.
  const nobody = await sign('watch', id);
  const headers = { Cookie: `webinar_pass=${nobody}` };
  const answer = await request.get(mine.links.access, { ...once, headers });
  const cookie = answer.headersArray().find(({ value }) => value.startsWith('webinar_pass='));
  const payload = cookie?.value.split('.')[1] ?? '';
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
    sub: mine.registrations[0]?.id,
  });
});

test('opening a recording is noted once, and fetching it ahead is not', async ({ request }) => {
  const known = await makeKnown(['on-demand-gated']);
  await request.get(known.links.access, once);
  const watch = '/webinars/on-demand-gated/watch';
  const readWatched = async () => (await readStored(known))?.registrations[0]?.watchedAt;
  for (const headers of [
    { 'Sec-Purpose': 'prefetch' },
    { RSC: '1', 'Next-Router-Prefetch': '1' },
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  ]) {
    await request.get(watch, { headers });
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await readWatched()).toBeNull();

  await request.get(watch);
  await expect.poll(readWatched).not.toBeNull();
  const first = await readWatched();
  await request.get(watch);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await readWatched()).toBe(first);
});

test('nobody’s data is shown to anybody else', async ({ request }) => {
  const known = await makeKnown(['on-demand-gated']);
  const subject = known.personId;
  const own = { Cookie: `webinar_person=${await sign('own-data-session', subject)}` };
  expect(await (await request.get('/registrations', { headers: own })).text()).toContain(
    known.email,
  );
  // Neither the pass, nor any other token, nor somebody else's cookie opens it.
  const cookies = [
    '',
    ...(await Promise.all(
      (['watch', 'access', 'own-data', 'unsubscribe'] as const).map((each) => sign(each, subject)),
    )),
    await sign('own-data-session', subject, -1),
    await sign('own-data-session', known.registrations[0]?.id ?? ''),
    await sign('own-data-session', (await makeKnown(['flat-gated'])).personId),
  ];
  for (const value of cookies) {
    const headers = { Cookie: `webinar_person=${value}; webinar_pass=${cookies[1]}` };
    for (const path of ['/registrations', '/registrations/export', '/registrations/erase']) {
      const answer = await request.get(path, { headers });
      expect(answer.status()).toBe(200);
      expect(await answer.text()).not.toContain(known.email);
    }
  }
  const wrong = `/registrations/access?token=${await sign('access', subject)}`;
  const answer = await request.get(wrong, once);
  expectLeadsTo(answer, '/registrations?link=expired');
  expect(cookieNames(answer)).toEqual([]);
});

test('what is shown to a person is kept by nobody on the way', async ({ request }) => {
  const { links } = await makeKnown(['on-demand-gated']);
  const answer = await request.get(links.ownData, once);
  expectLeadsTo(answer, '/registrations');
  const cookie = answer.headers()['set-cookie'] ?? '';
  for (const part of ['Path=/registrations', 'Max-Age=3600', 'HttpOnly', /SameSite=lax/i]) {
    expect(cookie).toMatch(part);
  }
  for (const path of ['/registrations', '/registrations/export', '/registrations/erase']) {
    expect((await request.get(path)).headers()['cache-control']).toContain('no-store');
  }
});

test('no other site can press a button for anybody', async ({ request }) => {
  const [known, other] = [await makeKnown(['on-demand-gated']), await makeKnown(['flat-gated'])];
  await request.get(known.links.ownData, once);
  const html = await (await request.get('/registrations')).text();
  const form = html.split('<form').find((part) => part.includes('Yes, cancel it')) ?? '';
  const action = /name="(\$ACTION_ID_[^"]+)"/.exec(form)?.[1] ?? '';
  expect(action).not.toBe('');
  const press = (registration: string | undefined, headers: Record<string, string>) =>
    request.post('/registrations', {
      ...once,
      headers,
      multipart: { [action]: '', id: registration ?? '' },
    });
  const isCancelled = async (each: typeof known) =>
    (await readStored(each))?.registrations[0]?.cancelledAt !== null;

  const mine = known.registrations[0]?.id;
  for (const Origin of [
    'https://evil.example',
    'null',
    siteUrl.replace('127.0.0.1', 'localhost'),
  ]) {
    expect((await press(mine, { Origin })).status()).toBeGreaterThanOrEqual(400);
  }
  await press(mine, { Origin: siteUrl, Cookie: 'webinar_person=x' });
  expect(await isCancelled(known)).toBe(false);
  // Nor can anybody do it to what is another person's.
  await press(other.registrations[0]?.id, { Origin: siteUrl });
  expect(await isCancelled(other)).toBe(false);
  expect((await press(mine, { Origin: siteUrl })).status()).toBe(303);
  expect(await isCancelled(known)).toBe(true);
});

test('mail programs stop mail with one click, and looking stops nothing', async ({ request }) => {
  const known = await makeKnown(['on-demand-gated']);
  const isStopped = async () => (await readStored(known))?.person.unsubscribedAt !== null;
  const { oneClick, unsubscribe } = known.links;
  expectLeadsTo(await request.get(oneClick, once), unsubscribe);
  expect((await request.get(unsubscribe)).status()).toBe(200);
  expect(await isStopped()).toBe(false);

  for (const body of [
    { form: { 'List-Unsubscribe': 'One-Click' } },
    { multipart: { 'List-Unsubscribe': 'One-Click' } },
  ]) {
    const answer = await request.post(oneClick, { ...once, ...body });
    expect(answer.status()).toBe(200);
    expect(cookieNames(answer)).toEqual([]);
    expect(await isStopped()).toBe(true);
  }
  const wrong = await sign('own-data', known.personId);
  expect((await request.post(`/unsubscribe/one-click?token=${wrong}`)).status()).toBe(400);
  expect(await (await request.get('/unsubscribe?token=x')).text()).toContain('does not work');
});
