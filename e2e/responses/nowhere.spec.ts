import { expect, test } from '../test';

const addresses = [
  '/webinars/no-such-webinar',
  '/webinars/topics/no-such-topic',
  '/webinars/on-demand/99',
  '/webinars/UPCOMING-GATED',
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

test('who is well says so, and names no more than that', async ({ request }) => {
  const health = await request.get('/healthz');
  expect([health.status(), await health.json()]).toEqual([200, { status: 'ok' }]);
  const ready = await request.get('/readyz');
  expect(ready.status()).toBe(200);
  expect(ready.headers()['cache-control']).toBe('no-store');
  expect(await ready.json()).toMatchObject({ status: 'ready', database: 'ok', index: 'ok' });
});
