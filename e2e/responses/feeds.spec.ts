import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { siteUrl } from '../fixtures/site';
import { expect, test } from '../test';

const lists = ['all', 'upcoming', 'on-demand', 'pulumi-tv'];
const types = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

for (const list of lists) {
  for (const [format, type] of Object.entries(types)) {
    test(`a feed of ${list} as ${format}`, async ({ request }) => {
      const answer = await request.get(`/webinars/feed/${list}/${format}`);
      expect(answer.status()).toBe(200);
      expect(answer.headers()['content-type']).toContain(type);
      const text = await answer.text();
      expect(text).toContain(`${siteUrl}/webinars/`);
      expect(text).not.toContain('unlisted-open');
      if (format !== 'feed.json') {
        expect(XMLValidator.validate(text)).toBe(true);
        expect(text).not.toContain('<script>');
        return;
      }
      // Titles are plain text there, and say what was written.
      const items: Array<{ content_html: string }> = JSON.parse(text).items;
      expect(items.length).toBeGreaterThan(0);
      for (const item of items) expect(item.content_html).not.toContain('<script>');
    });
  }
}

test('what is on another site leads there', async ({ request }) => {
  const text = await (await request.get('/webinars/feed/upcoming/rss.xml')).text();
  const { rss } = new XMLParser().parse(text);
  const links: string[] = rss.channel.item.map(({ link }: { link: string }) => link);
  expect(links).toContain('https://www.conference.example/booth?from=catalogue');
});

const documents = [
  '/webinars/feed/on-demand/rss.xml',
  '/webinars/feed/on-demand/feed.json',
  '/webinars/calendar.ics',
  '/webinars/upcoming-open/calendar.ics',
  '/sitemap.xml',
];

for (const path of documents) {
  test(`${path} is sent once to those who ask again and again`, async ({ request }) => {
    const first = await request.get(path);
    const { etag = '', 'last-modified': modified = '' } = first.headers();
    expect(etag).not.toBe('');
    expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    // A session may have begun in between: then it is another text, and is sent.
    expect(again.status()).toBe(again.headers().etag === etag ? 304 : 200);
    const since = new Date(Date.now() + 60_000).toUTCString();
    const dated = await request.get(path, { headers: { 'If-Modified-Since': since } });
    expect(dated.status()).toBe(304);
    expect(await dated.text()).toBe('');
    const old = { 'If-Modified-Since': 'Mon, 01 Jan 2024 00:00:00 GMT' };
    expect((await request.get(path, { headers: old })).status()).toBe(200);
  });
}

test('readers find the feeds through a page', async ({ page }) => {
  await page.goto('/webinars');
  for (const [format, type] of Object.entries(types)) {
    const link = page.locator(`link[rel="alternate"][type="${type}"]`);
    await expect(link).toHaveAttribute('href', `${siteUrl}/webinars/feed/all/${format}`);
  }
  await expect(page.getByRole('link', { name: 'Dates in your calendar' })).toHaveAttribute(
    'href',
    `webcal://${new URL(siteUrl).host}/webinars/calendar.ics`,
  );
});

test('a calendar to subscribe to has every session ahead once', async ({ request }) => {
  const text = await (await request.get('/webinars/calendar.ics')).text();
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const uids = events.map(({ uid }) => uid.split('@')[0]);
  expect(new Set(uids).size).toBe(uids.length);
  expect(uids).toEqual(expect.arrayContaining(['upcoming-gated', 'upcoming-open', 'live-open']));
  expect(uids).not.toContain('on-demand-open');
  expect((await request.get('/webinars/pulumi-tv/calendar.ics')).status()).toBe(200);
});

test('a calendar follows the filters of a search', async ({ page, request }) => {
  await page.goto('/webinars/search?presenter=doorkeeper&state=upcoming');
  const link = page.getByRole('link', { name: 'These dates in your calendar' });
  await expect(link).toHaveAttribute(
    'href',
    `webcal://${new URL(siteUrl).host}/webinars/calendar.ics?presenter=doorkeeper`,
  );
  const read = async (query: string) => {
    const text = await (await request.get(`/webinars/calendar.ics${query}`)).text();
    const calendar = new ICAL.Component(ICAL.parse(text));
    const uids = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).uid);
    return { name: calendar.getFirstPropertyValue('x-wr-calname'), uids, text };
  };
  const [all, none] = [await read(''), await read('?q=zz')];
  const some = await read('?presenter=doorkeeper');
  expect(some.uids.map((uid) => uid.split('@')[0])).toEqual(['upcoming-open']);
  expect(all.uids).toEqual(expect.arrayContaining(some.uids));
  expect(some.name).toContain('Doorkeeper');
  expect(none.uids).toEqual([]);
  expect(none.text).toContain('BEGIN:VTIMEZONE');
  // What a gate hides can't be found out by asking for it.
  expect((await read('?q=GatedSoon01')).uids).toEqual([]);
});

test('a calendar on the web is offered the date', async ({ request }) => {
  for (const [to, host] of [
    ['google', 'calendar.google.com'],
    ['outlook', 'outlook.live.com'],
  ]) {
    const path = `/webinars/upcoming-gated/calendar.ics?to=${to}`;
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status()).toBe(302);
    const location = answer.headers().location ?? '';
    expect(new URL(location).host).toBe(host);
    expect(location).not.toContain('GatedSoon01');
  }
});

test('there is no feed of what is not there', async ({ request }) => {
  for (const path of ['/webinars/feed/none/rss.xml', '/webinars/feed/all/none.xml']) {
    expect((await request.get(path)).status()).toBe(404);
  }
});
