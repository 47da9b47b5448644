import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { makeMoment, makeOpenWebinar, makeSession, makeWebinar } from '../webinar.fixture';
import { buildFeed, type FeedFormat } from './build-feed';
import type { FeedList } from './list';

const now = Date.parse('2026-11-25T12:00:00Z');
const site = {
  siteUrl: 'https://talks.example',
  siteName: 'Talks & more',
  title: 'Talks & <more>',
  description: 'All of them',
  language: 'en',
  now,
};

function at(slug: string, iso: string, changes = {}) {
  const start = makeMoment(iso);
  return makeOpenWebinar({
    slug,
    title: slug,
    date: start,
    sessions: [makeSession({ start })],
    modifiedAt: Date.parse('2026-11-01T08:00:00Z'),
    ...changes,
  });
}

const entries = [
  at('soon', '2026-12-01T09:00:00-08:00'),
  at('later', '2026-12-08T09:00:00-08:00'),
  at('watch', '2026-10-08T09:00:00-07:00', { video: { id: 'OpenVideo01', start: 0 } }),
  at('elsewhere', '2026-09-08T09:00:00-07:00', {
    externalUrl: 'https://stage.example/talk?a=1&b=2',
  }),
  at('episode', '2026-08-08T09:00:00-07:00', { series: 'pulumi_tv' }),
  at('hidden', '2026-10-09T09:00:00-07:00', { unlisted: true }),
];

const rss = z.object({
  rss: z.object({
    channel: z.object({
      title: z.string(),
      link: z.url(),
      description: z.string(),
      lastBuildDate: z.string(),
      'atom:link': z.object({ '@href': z.url(), '@rel': z.literal('self') }),
      item: z.array(
        z.object({
          title: z.string(),
          link: z.url(),
          guid: z.object({ '#text': z.url(), '@isPermaLink': z.literal('false') }),
          pubDate: z.string().regex(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/),
          description: z.string(),
        }),
      ),
    }),
  }),
});
const atom = z.object({
  feed: z.object({
    id: z.url(),
    title: z.string(),
    updated: z.iso.datetime(),
    author: z.object({ name: z.string() }),
    entry: z.array(
      z.object({
        id: z.url(),
        title: z.object({ '#text': z.string() }),
        updated: z.iso.datetime(),
        published: z.iso.datetime(),
        link: z.object({ '@href': z.url() }),
      }),
    ),
  }),
});
/** https://www.jsonfeed.org/version/1/ */
const json = z.object({
  version: z.literal('https://jsonfeed.org/version/1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
    }),
  ),
});

function write(format: FeedFormat, list: FeedList = 'all', webinars = entries) {
  return buildFeed(webinars, { ...site, format, list });
}

function parse(text: string): unknown {
  expect(XMLValidator.validate(text)).toBe(true);
  const options = { ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false };
  return new XMLParser({
    ...options,
    isArray: (name) => name === 'item' || name === 'entry',
  }).parse(text);
}

const readRss = (text: string) => rss.parse(parse(text)).rss.channel;
const readAtom = (text: string) => atom.parse(parse(text)).feed;
const readJson = (text: string) => json.parse(JSON.parse(text));
const slugs = (list: FeedList) =>
  readJson(write('feed.json', list)).items.map(({ id }) => id.split('/').at(-1));

it('lists what belongs to each list, and nothing unlisted', () => {
  expect(slugs('all')).toEqual(['later', 'soon', 'watch', 'elsewhere', 'episode']);
  expect(slugs('upcoming')).toEqual(['soon', 'later']);
  expect(slugs('on-demand')).toEqual(['watch', 'elsewhere']);
  expect(slugs('pulumi-tv')).toEqual(['episode']);
});

it('is a feed in each format, with complete addresses and stable ids', () => {
  const items = readRss(write('rss.xml')).item;
  expect(items.map(({ link }) => link)).toContain('https://stage.example/talk?a=1&b=2');
  const ids = items.map(({ guid }) => guid['#text']);
  expect(ids).toContain('https://talks.example/webinars/elsewhere');
  expect(readAtom(write('atom.xml')).entry.map(({ id }) => id)).toEqual(ids);
  expect(readJson(write('feed.json')).items.map(({ id }) => id)).toEqual(ids);
});

it('is a feed where there is nothing to tell', () => {
  expect(XMLValidator.validate(write('rss.xml', 'all', []))).toBe(true);
  expect(XMLValidator.validate(write('atom.xml', 'all', []))).toBe(true);
  expect(readJson(write('feed.json', 'all', [])).items).toEqual([]);
});

it('dates what was held by its day, and what is to come by its file', () => {
  const dates = readRss(write('rss.xml')).item.map(({ pubDate }) => pubDate);
  expect(dates.slice(1, 3)).toEqual([
    'Sun, 01 Nov 2026 08:00:00 GMT',
    'Thu, 08 Oct 2026 16:00:00 GMT',
  ]);
  const [hidden] = readJson(
    write('feed.json', 'all', [at('x', '2026-10-08T09:00:00-07:00', { hideDate: true })]),
  ).items;
  expect(hidden?.date_published).toBe('2026-11-01T08:00:00.000Z');
  expect(hidden?.content_html).not.toContain('October');
});

it('says that something is news when its recording is up, not when its file was copied', () => {
  const { entry, updated } = readAtom(write('atom.xml', 'on-demand'));
  expect(entry[0]?.updated).toBe('2026-10-08T17:00:00.000Z');
  expect(updated).toBe('2026-11-01T08:00:00.000Z');
});

it('gives the same text for the same input', () => {
  expect(write('rss.xml')).toBe(write('rss.xml'));
});

describe('texts that could break a feed', () => {
  const hostile = ']]> </title><script>alert("1")</script> & &amp; ]]> \u0000\u0008\ud800 end';
  const tags = { level: null, topics: [hostile], languages: [], clouds: [] };
  const webinar = at('hostile', '2026-10-08T09:00:00-07:00', {
    title: hostile,
    metaDescription: hostile,
    tags,
    presenters: [{ name: hostile, role: hostile, photo: null, host: false }],
  });

  it('are text in every format', () => {
    const items = readRss(write('rss.xml', 'all', [webinar])).item;
    expect(items).toHaveLength(1);
    expect(items[0]?.title).toContain('&lt;script&gt;');
    expect(items[0]?.description).toMatch(/end$/);
    expect(readAtom(write('atom.xml', 'all', [webinar])).entry[0]?.title['#text']).toMatch(/end$/);
    const [item] = readJson(write('feed.json', 'all', [webinar])).items;
    expect(item?.title).toContain('<script>');
    expect(item?.content_html).not.toContain('<script>');
  });
});

it('says nothing that a gate hides', () => {
  const webinar = makeWebinar({
    title: 'See https://youtu.be/seCretVid30',
    metaDescription: '',
    location: 'https://meet.example/seCretRoom',
    tags: { level: null, topics: ['seCretVid30'], languages: [], clouds: [] },
  });
  for (const format of ['rss.xml', 'atom.xml', 'feed.json'] as const) {
    expect(write(format, 'all', [webinar])).not.toMatch(/seCret|secret/);
  }
});
