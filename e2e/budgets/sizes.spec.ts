import { gzipSync } from 'node:zlib';
import { pageTypes } from '../fixtures/page-types';
import { expect, test } from '../test';
import { load, sum } from './load';

/** Of the SI, not of programmers. */
const kB = 1000;

/** What a page may ask for. Whatever React prefetches or asks the server for would be a fetch. */
const needed = new Set(['document', 'script', 'stylesheet', 'font', 'image', 'manifest']);

for (const { name, path } of pageTypes) {
  test(`costs little and asks for nothing it does not need: ${name}`, async ({
    page,
    expectedErrors,
  }) => {
    expectedErrors.push(/status of 404.*no-such-webinar/);
    const assets = await load(page, path);
    expect(sum(assets, 'script'), 'scripts').toBeLessThanOrEqual(140 * kB);
    expect(sum(assets, 'stylesheet'), 'styles').toBeLessThanOrEqual(12 * kB);
    const fonts = assets.filter(({ kind }) => kind === 'font');
    expect(fonts.length).toBeLessThanOrEqual(1);
    for (const { body } of fonts) expect(body.length, 'font').toBeLessThanOrEqual(45 * kB);
    expect(assets.filter(({ kind }) => !needed.has(kind)).map(({ url }) => url)).toEqual([]);
    const urls = assets.map(({ url }) => url);
    expect(urls.length, 'everything is asked for once').toBe(new Set(urls).size);
    expect(urls.filter((url) => url.includes('_rsc='))).toEqual([]);
  });
}

test('no text travels twice, on any page of a webinar', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  const paths = [...map.matchAll(/<loc>https?:\/\/[^/]+(\/webinars\/[^/<]+)<\/loc>/g)];
  expect(paths.length).toBeGreaterThan(20);
  for (const [, path = ''] of paths) {
    const answer = await request.get(path);
    const html = await answer.text();
    const seen = html.replace(/<script>self\.__next_f[\s\S]*?<\/script>/g, '');
    expect(seen.length, path).toBeLessThan(html.length);
    expect(zip(html) / zip(seen), path).toBeLessThanOrEqual(1.6);
  }
});

test('the catalogue is small however many entries it has', async ({ request }) => {
  expect(zip(await (await request.get('/webinars')).text())).toBeLessThanOrEqual(45 * kB);
});

test('covers are drawn with few words', async ({ request }) => {
  const html = await (await request.get('/webinars/on-demand/2')).text();
  const covers = html.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
  expect(covers.length).toBeGreaterThan(5);
  for (const cover of covers) expect(cover.length).toBeLessThanOrEqual(1.5 * kB);
});

function zip(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
