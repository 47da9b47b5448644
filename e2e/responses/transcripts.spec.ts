import { expect, test } from '../test';

test('a page has its transcript once: in the document, and not again as data', async ({
  request,
}) => {
  const html = await (await request.get('/webinars/timed-open')).text();
  expect(html.split('hang on this wall')).toHaveLength(2);
  const asked = await request.get('/webinars/timed-open', { headers: { RSC: '1' } });
  expect(asked.headers()['content-type']).toBe('text/x-component');
  const payload = await asked.text();
  expect(payload).not.toContain('hang on this wall');
});

test('files of an open webinar may be kept, and search engines leave them', async ({ request }) => {
  for (const [extension, type] of [
    ['txt', 'text/plain'],
    ['vtt', 'text/vtt'],
  ]) {
    const answer = await request.get(`/webinars/timed-open/transcript.${extension}`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="timed-open.${extension}"`,
      'cache-control': 'public, max-age=300',
      'x-robots-tag': 'noindex',
    });
  }
});

test('files of a gated webinar lead to the form', async ({ request }) => {
  for (const slug of ['timed-gated', 'on-demand-gated', 'upcoming-gated']) {
    for (const headers of [{}, { Cookie: 'webinar_pass=x.y.z' }]) {
      for (const extension of ['txt', 'vtt']) {
        const address = `/webinars/${slug}/transcript.${extension}`;
        const answer = await request.get(address, { headers, maxRedirects: 0 });
        expect(answer.status()).toBe(303);
        expect(answer.headers()).toMatchObject({
          location: `/webinars/${slug}#register`,
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex',
        });
        expect(await answer.text()).toBe('');
      }
    }
  }
});

test('there is no file where nothing was written down, nothing has a time, or nothing plays', async ({
  request,
}) => {
  for (const address of [
    '/webinars/bare-minimum/transcript.txt',
    '/webinars/chapters-only/transcript.txt',
    '/webinars/on-demand-open/transcript.vtt',
    '/webinars/no-such-webinar/transcript.txt',
    '/webinars/external-past/transcript.txt',
  ]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([address, answer.status()]).toEqual([address, 404]);
  }
});

test('a browser reads the captions', async ({ page }) => {
  // A player's page, which our own policy would keep from playing anything.
  await page.route('**/player', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/player');
  const cues = await page.evaluate(async () => {
    const video = document.body.appendChild(document.createElement('video'));
    const track = video.appendChild(document.createElement('track'));
    track.src = '/webinars/timed-open/transcript.vtt';
    track.track.mode = 'hidden';
    await new Promise((resolve) => track.addEventListener('load', resolve));
    return [...(track.track.cues ?? [])].map(({ startTime, endTime }) => [startTime, endTime]);
  });
  expect(cues.slice(0, 3)).toEqual([
    [5, 40],
    [40, 754],
    [754, 3723],
  ]);
  expect(cues).toHaveLength(4);
});
