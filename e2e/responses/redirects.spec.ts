import { expect, test } from '../test';

const permanent = [
  ['/', '/webinars'],
  ['/events/changelog-reading', '/webinars/on-demand-open'],
  ['/resources/changelog', '/webinars/on-demand-open'],
  // By a prefix of site.json; the alias above stands below the same.
  ['/resources/on-demand-open', '/webinars/on-demand-open'],
  ['/webinars/moved-talk', '/webinars/on-demand-open'],
];

for (const [from = '', to = ''] of permanent) {
  test(`${from} leads to ${to} for good`, async ({ request }) => {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status()).toBe(308);
    expect(new URL(answer.headers().location ?? '', answer.url()).pathname).toBe(to);
  });
}

const external = [
  ['/webinars/external-upcoming', 'https://www.conference.example/booth?from=catalogue'],
  ['/webinars/external-past', 'https://stage.example/talks/42'],
];

for (const [from = '', to = ''] of external) {
  test(`${from} leads to the other site, for now`, async ({ request }) => {
    const answer = await request.get(from, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toBe(to);
  });
}

test('an address with a slash too many is the same address', async ({ request }) => {
  const answer = await request.get('/resources/changelog/');
  expect(answer.status()).toBe(200);
  expect(new URL(answer.url()).pathname).toBe('/webinars/on-demand-open');
});

test('the first page of a list has one address', async ({ request }) => {
  const answer = await request.get('/webinars/on-demand/1', { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toBe('/webinars#on-demand');
});

for (const path of [
  '/webinars/no-such-webinar',
  '/webinars/team-dinner',
  '/webinars/on-demand/99',
  '/webinars/on-demand/two',
  '/webinars/no-such-webinar/watch',
  '/webinars/no-such-webinar/calendar.ics',
  '/webinars/..%2f..%2fetc%2fpasswd',
  '/no/such/page',
]) {
  test(`${path} is not there, and says so`, async ({ request }) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(404);
    const isPage = answer.headers()['content-type']?.includes('text/html');
    if (isPage) expect(await answer.text()).toMatch(/<title>[^<]*not found[^<]*<\/title>/i);
  });
}
