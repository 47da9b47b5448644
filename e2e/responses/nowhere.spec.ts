import { expect, test } from '../test';

const addresses = [
  '/webinars/no-such-webinar',
  '/webinars/topics/no-such-topic',
  '/webinars/on-demand/99',
  '/webinars/UPCOMING-GATED',
  '/webinars/Search',
  '/webinars//x',
  '/%',
  '/%ff',
  '/webinars/%zz',
  '/internal/first-visit/webinars/on-demand-open',
];

for (const address of addresses) {
  test(`leads nowhere, however it is asked for: ${address}`, async ({ request }) => {
    for (const headers of [{}, { RSC: '1' }]) {
      expect((await request.get(address, { headers })).status()).toBe(404);
    }
    // What is only fetched ahead is a frame without the page in it.
    const headers = { RSC: '1', 'Next-Router-Prefetch': '1' };
    expect((await request.get(address, { headers })).status()).toBeLessThan(500);
  });
}

for (const address of [
  '/webinars/no-such-webinar',
  '/webinars/no-such-webinar/watch',
  '/webinars/no-such-webinar/link-expired',
  '/no/such/page',
  '/studio',
  '/studio/sign-in',
  '/studio/entries/on-demand-open',
]) {
  test(`says without scripts that nothing is there: ${address}`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status()).toBe(404);
    const seen = (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '');
    expect(seen).toContain('This page is not here');
    expect(seen).toMatch(/<meta name="robots" content="noindex/);
  });
}

test('who is well says so, and names no more than that', async ({ request }) => {
  const health = await request.get('/healthz');
  expect([health.status(), await health.json()]).toEqual([200, { status: 'ok' }]);
  const ready = await request.get('/readyz');
  expect(ready.status()).toBe(200);
  expect(ready.headers()['cache-control']).toBe('no-store');
  expect(await ready.json()).toMatchObject({ status: 'ready', database: 'ok', index: 'ok' });
});
