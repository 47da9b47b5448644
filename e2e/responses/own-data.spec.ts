import { cookieNames, expectLeadsTo } from '../fixtures/answers';
import { makeKnown, readStored, sign } from '../fixtures/links';
import { siteUrl } from '../fixtures/site';
import { expect, test } from '../test';

const once = { maxRedirects: 0 };

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
