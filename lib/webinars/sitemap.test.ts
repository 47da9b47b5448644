import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { buildSitemap, buildSitemapPart } from './sitemap';
import { makeOpenWebinar, makeSessionAt } from './webinar.fixture';

const siteUrl = 'https://talks.example';
const now = Date.parse('2026-12-24T12:00:00Z');
const modifiedAt = Date.parse('2026-12-01T08:00:00Z');
const seriesNames = { pulumi_tv: 'Workshop TV' };
const source = { siteUrl, seriesNames, now };
const person = { name: 'Ada Example', role: null, photo: null, host: false };
const webinars = [
  makeOpenWebinar({ slug: 'a', modifiedAt, sessions: [makeSessionAt('2026-12-08T09:00:00Z')] }),
  makeOpenWebinar({ slug: 'b', modifiedAt, sessions: [makeSessionAt('2027-01-08T09:00:00Z')] }),
  makeOpenWebinar({ slug: 'unlisted', modifiedAt, noindex: true, unlisted: true }),
  makeOpenWebinar({ slug: 'away', modifiedAt, sessions: [], externalUrl: 'https://stage.example' }),
];

function read(text: string | null) {
  expect(XMLValidator.validate(text ?? '')).toBe(true);
  return new XMLParser().parse(text ?? '');
}

it('lists what may be found, and when it changed: its file or its state', () => {
  expect(read(buildSitemap(webinars, source)).urlset.url).toEqual([
    { loc: `${siteUrl}/webinars`, lastmod: '2026-12-08T10:00:00.000Z' },
    { loc: `${siteUrl}/webinars/a`, lastmod: '2026-12-08T10:00:00.000Z' },
    { loc: `${siteUrl}/webinars/b`, lastmod: '2026-12-01T08:00:00.000Z' },
  ]);
});

it('is split where it would be too long', () => {
  const options = { ...source, limit: 2 };
  const { sitemapindex } = read(buildSitemap(webinars, options));
  expect(sitemapindex.sitemap.map(({ loc }: { loc: string }) => loc)).toEqual([
    `${siteUrl}/sitemaps/1.xml`,
    `${siteUrl}/sitemaps/2.xml`,
  ]);
  expect(read(buildSitemapPart(webinars, 2, options)).urlset.url.loc).toBe(`${siteUrl}/webinars/b`);
  for (const part of [0, 3, 1.5, Number.NaN]) {
    expect(buildSitemapPart(webinars, part, options)).toBeNull();
  }
});

it('is one for 50,000 addresses, the catalogue among them, and split above', () => {
  const many = Array.from({ length: 50_000 }, (_, at) => makeOpenWebinar({ slug: `n${at}` }));
  expect(buildSitemap(many.slice(1), source)).toContain('<urlset');
  expect(buildSitemap(many, source)).toContain('<sitemapindex');
});

it('has the pages that gather talks, with the time of what they gather', () => {
  const talks = [
    makeOpenWebinar({
      slug: 'a',
      modifiedAt,
      sessions: [],
      presenters: [person],
      series: 'pulumi_tv',
    }),
    makeOpenWebinar({
      slug: 'b',
      modifiedAt,
      sessions: [],
      presenters: [person],
      unlisted: true,
      noindex: true,
    }),
  ];
  const lastmod = '2026-12-01T08:00:00.000Z';
  expect(read(buildSitemap(talks, source)).urlset.url.slice(2)).toEqual([
    { loc: `${siteUrl}/webinars/presenters/ada-example`, lastmod },
    { loc: `${siteUrl}/webinars/series/workshop-tv`, lastmod },
  ]);
});

it('is valid without entries', () => {
  expect(read(buildSitemap([], source)).urlset.url).toEqual({
    loc: `${siteUrl}/webinars`,
  });
});
