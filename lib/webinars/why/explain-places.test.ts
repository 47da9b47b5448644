import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../site/schema';
import { loadCatalogue } from '../load';
import type { Webinar } from '../model';
import { buildCatalogueView, buildListPage, type listNames } from '../sections';
import { buildSitemap } from '../sitemap';
import { makeOpenWebinar, makeSessionAt } from '../webinar.fixture';
import { explainPlaces } from './explain-places';

const { sections } = siteSchema.parse({});
const now = Date.parse('2026-12-24T12:00:00Z');
const explain = (webinar: Webinar, others: Webinar[] = [], at = now) =>
  explainPlaces(webinar, [webinar, ...others], sections, at);
const placeOf = (webinar: Webinar, name: string, others: Webinar[] = []) =>
  explain(webinar, others).places.find((place) => place.name.includes(name));

describe('an entry', () => {
  const session = makeSessionAt('2026-12-25T12:00:00Z');
  const upcoming = makeOpenWebinar({ slug: 'up', sessions: [session], date: session.start });

  it('says what comes next, and since when it is so', () => {
    expect(explain(upcoming)).toMatchObject({
      state: 'upcoming',
      since: null,
      next: { at: session.start.instant, state: 'live' },
    });
    expect(explain(upcoming, [], session.start.instant)).toMatchObject({
      state: 'live',
      since: session.start.instant,
    });
  });

  it('that is unlisted is on no list, and one field changes that', () => {
    const hidden = makeOpenWebinar({ ...upcoming, unlisted: true, noindex: true });
    const { places } = explain(hidden);
    expect(places.filter(({ isIn }) => isIn).map(({ name }) => name)).toEqual([
      'Page /webinars/up',
    ]);
    for (const place of places.slice(1)) {
      expect(place).toMatchObject({ why: 'It is unlisted.', remedy: { field: 'unlisted' } });
    }
  });

  it('that is featured beside another one is told which', () => {
    const first = makeOpenWebinar({ ...upcoming, slug: 'a', title: 'The other', featured: true });
    const second = makeOpenWebinar({ ...upcoming, slug: 'b', featured: true });
    expect(placeOf(second, 'First', [first])).toMatchObject({
      isIn: false,
      why: expect.stringContaining('The other'),
      remedy: null,
    });
    expect(placeOf(first, 'Upcoming', [second])?.why).toBe('It stands first instead.');
  });

  it('is in the section of its state, and in no other', () => {
    const video = { id: 'aaaaaaaaaaa', start: 0 };
    const over = [makeSessionAt('2026-12-01T12:00:00Z')];
    const states = [
      [upcoming, sections.upcoming],
      [makeOpenWebinar({ sessions: [makeSessionAt('2026-12-24T11:30:00Z')] }), sections.live],
      [makeOpenWebinar({ sessions: over, video }), sections.on_demand],
      [makeOpenWebinar({ sessions: over, video: null }), sections.without_recording],
      [makeOpenWebinar({ sessions: over, video, series: 'pulumi_tv' }), sections.pulumi_tv],
    ] as const;
    for (const [webinar, label] of states) {
      const found = explain(webinar).places.filter(({ name }) => name.startsWith('Section'));
      expect(found.filter(({ isIn }) => isIn).map(({ name }) => name)).toEqual([
        `Section “${label}”`,
      ]);
    }
  });

  it('without a recording asks for one', () => {
    const over = makeOpenWebinar({
      sessions: [makeSessionAt('2026-12-01T12:00:00Z')],
      video: null,
    });
    expect(placeOf(over, sections.on_demand)?.remedy?.field).toBe('youtube_url');
    expect(placeOf(over, 'Calendar')).toMatchObject({
      isIn: false,
      why: 'All its dates are over.',
    });
  });
});

/** What each place really has, asked of the pages themselves. */
function readPlaces(webinar: Webinar, webinars: Webinar[], at: number): Record<string, boolean> {
  const view = buildCatalogueView(webinars, at);
  const has = (cards: Array<{ slug: string }>) => cards.some(({ slug }) => slug === webinar.slug);
  const inList = (list: (typeof listNames)[number]) =>
    Array.from({ length: 99 }, (_, page) => buildListPage(webinars, list, page + 1, at)).some(
      (page) => page && has(page.items),
    );
  return {
    'First on the catalogue': view.featured?.slug === webinar.slug,
    [`Section “${sections.live}”`]: has(view.live),
    [`Section “${sections.on_demand}”`]: inList('on-demand'),
    [`Section “${sections.pulumi_tv}”`]: inList('pulumi-tv'),
    [`Section “${sections.without_recording}”`]: inList('no-recording'),
    'Sitemap for search engines': buildSitemap(webinars, {
      siteUrl: 'https://x.example',
      seriesNames: sections,
      now: at,
    }).includes(`/webinars/${webinar.slug}</loc>`),
  };
}

const folders = ['content', '../shared/corpus'].filter(existsSync);

it.each(folders)('says of every entry of %s what its pages say', (folder) => {
  const { webinars } = loadCatalogue({
    contentDir: path.resolve(folder),
    publicDir: path.resolve('public'),
    timezone: null,
  });
  expect(webinars.length).toBeGreaterThan(40);
  for (const webinar of webinars) {
    const { places } = explainPlaces(webinar, webinars, sections, now);
    const told = Object.fromEntries(places.map(({ name, isIn }) => [name, isIn]));
    expect(told, webinar.slug).toMatchObject(readPlaces(webinar, webinars, now));
    for (const { why } of places) expect(why).toMatch(/^[A-Z“].*\.$/);
  }
});
