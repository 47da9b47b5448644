import { cookieNames, expectLeadsTo } from '../fixtures/answers';
import { makeKnown, readStored, sign } from '../fixtures/links';
import { expect, test } from '../test';

const id = '3f0e4a52-5c0f-4d0e-9a1b-2f9f6a4a7c11';
const once = { maxRedirects: 0 };

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
