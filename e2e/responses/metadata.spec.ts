import { pageTypes } from '../fixtures/page-types';
import { siteUrl } from '../fixtures/site';
import { expect, test } from '../test';

for (const { name, path } of pageTypes) {
  test(`one h1, a title and a language: ${name}`, async ({ page, expectedErrors }) => {
    expectedErrors.push(/status of 404.*no-such-webinar/);
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
}

test('a page says what it is about and where it stands', async ({ page }) => {
  await page.goto('/webinars/on-demand-open');
  await expect(page).toHaveTitle(/^Reading a changelog aloud/);
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute('content', 'A changelog, read aloud and explained.');
  const canonical = page.locator('link[rel="canonical"]');
  await expect(canonical).toHaveAttribute('href', `${siteUrl}/webinars/on-demand-open`);
});

const hidden = ['unlisted-open', 'unlisted-gated', 'not-indexed'];

for (const slug of hidden) {
  test(`search engines are asked to stay away from ${slug}`, async ({ page }) => {
    await page.goto(`/webinars/${slug}`);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  });
}

test('search engines are welcome everywhere else', async ({ page }) => {
  for (const path of ['/webinars', '/webinars/on-demand-open', '/webinars/upcoming-gated']) {
    await page.goto(path);
    await expect(page.locator('meta[name="robots"][content*="noindex"]')).toHaveCount(0);
  }
});

test('a shared page shows its title, its text and its picture', async ({ page, request }) => {
  for (const [path, image] of [
    ['/webinars', '/webinars/share-image.png'],
    ['/webinars/on-demand/2', '/webinars/share-image.png'],
    ['/webinars/upcoming-gated', '/webinars/upcoming-gated/share-image.png'],
  ]) {
    await page.goto(path ?? '');
    const content = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
    expect(await content('og:title')).toBeTruthy();
    expect(await content('og:description')).toBeTruthy();
    expect(await content('og:url')).toBe(`${siteUrl}${path}`);
    expect(await content('og:image')).toBe(`${siteUrl}${image}`);
    expect(await content('twitter:card')).toBe('summary_large_image');
    const answer = await request.get(image ?? '');
    expect(answer.headers()['content-type']).toBe('image/png');
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

for (const [path, types] of Object.entries({
  '/webinars': ['ItemList'],
  '/webinars/upcoming-gated': ['Event', 'BreadcrumbList'],
  '/webinars/on-demand-open': ['VideoObject', 'BreadcrumbList'],
  '/webinars/on-demand-gated': ['Event', 'BreadcrumbList'],
  '/webinars/hostile-markup': ['VideoObject', 'BreadcrumbList'],
})) {
  test(`search engines are told what ${path} is`, async ({ page }) => {
    await page.goto(path);
    const script = page.locator('script[type="application/ld+json"]');
    await expect(script).toHaveCount(1);
    const data = JSON.parse((await script.textContent()) ?? '');
    const things: Array<{ '@type': string }> = data['@graph'] ?? [data];
    expect(things.map((thing) => thing['@type'])).toEqual(types);
  });
}

test('pages that search engines are to leave alone tell them nothing more', async ({ request }) => {
  const page = await (await request.get('/webinars/unlisted-open')).text();
  expect(page).not.toContain('application/ld+json');
  const away = await request.get('/webinars/external-past', { maxRedirects: 0 });
  expect(away.headers()['x-robots-tag']).toBe('noindex');
});

test('the sitemap lists what may be found, and nothing else', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  const slugs = addresses.map((address) => address?.replace(`${siteUrl}/webinars/`, ''));
  expect(slugs).toEqual(expect.arrayContaining(['on-demand-open', 'upcoming-gated', 'filler-26']));
  expect(new Set(slugs).size).toBe(slugs.length);
  for (const slug of [
    ...hidden,
    'external-past',
    'external-upcoming',
    'moved-talk',
    'team-dinner',
  ]) {
    expect(slugs).not.toContain(slug);
  }
  for (const address of addresses) {
    expect((await request.get(address ?? '', { maxRedirects: 0 })).status()).toBe(200);
  }
});

test('robots are shown the sitemap', async ({ request }) => {
  const robots = await (await request.get('/robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${siteUrl}/sitemap.xml`);
});

test('answers tell browsers not to guess, not to frame and not to tell on', async ({ request }) => {
  const headers = (await request.get('/webinars')).headers();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['x-powered-by']).toBeUndefined();
});
