import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { buildCatalogueView, buildListPage, countPossibleListPages } from './sections';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const now = Date.parse('2026-11-22T12:00:00Z');
const video = { id: 'someVideo11', start: 0 };

/** An open entry that begins at a time. */
function at(slug: string, iso: string, changes: Partial<Webinar> = {}): Webinar {
  const start = makeMoment(iso);
  const sessions = [makeSession({ start })];
  return makeWebinar({ slug, date: start, sessions, gated: false, video: null, ...changes });
}

const live = '2026-11-22T12:00:00+00:00';
const soon = '2026-11-23T12:00:00+00:00';
const later = '2026-12-23T12:00:00+00:00';
const past = '2026-10-22T12:00:00+00:00';
const longPast = '2020-10-22T12:00:00+00:00';
const undated = { date: null, sessions: [] };

/** The slugs on each list. */
function lists(webinars: Webinar[], clock = now) {
  const view = buildCatalogueView(webinars, clock);
  const slugs = (cards: { slug: string }[]) => cards.map(({ slug }) => slug).join(' ');
  return {
    total: view.total,
    featured: view.featured?.slug ?? null,
    live: slugs(view.live),
    upcoming: slugs(view.upcoming),
    onDemand: slugs(view.onDemand.items),
    pulumiTv: slugs(view.pulumiTv.items),
    withoutRecording: slugs(view.withoutRecording.items),
  };
}

/** The same in every run: a linear congruential generator. */
function shuffle<Item>(items: Item[], seed: number): Item[] {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state;
  };
  return items
    .map((item) => ({ item, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const all = [
  at('live-b', live),
  at('live-a', live),
  at('later', later),
  at('soon-b', soon),
  at('soon-a', soon),
  at('recorded-new', past, { video }),
  at('recorded-old', longPast, { video }),
  at('recorded-undated', longPast, { ...undated, video }),
  at('waiting-new', past),
  at('waiting-old', longPast),
  at('tape-without-video', past, { preRecorded: true }),
  at('undated', later, undated),
  at('external-past', past, { externalUrl: 'https://example.com/' }),
  at('external-soon', soon, { externalUrl: 'https://example.com/' }),
  at('external-live', live, { externalUrl: 'https://example.com/' }),
  at('tv-past', past, { series: 'pulumi_tv', video }),
  at('tv-waiting', longPast, { series: 'pulumi_tv' }),
  at('tv-soon', soon, { series: 'pulumi_tv' }),
  at('unlisted', past, { unlisted: true, video, featured: true }),
];

describe('the catalogue page', () => {
  it('puts every listed entry on its list, in its order', () => {
    expect(lists(all)).toEqual({
      total: 18,
      featured: null,
      live: 'external-live live-a live-b',
      upcoming: 'external-soon soon-a soon-b tv-soon later undated',
      onDemand: 'external-past recorded-new recorded-old recorded-undated',
      pulumiTv: 'tv-soon tv-past tv-waiting',
      withoutRecording: 'tape-without-video waiting-new waiting-old',
    });
  });

  it('is the same in whatever order the entries come', () => {
    const expected = lists(all);
    for (let seed = 1; seed <= 20; seed += 1) expect(lists(shuffle(all, seed))).toEqual(expected);
  });

  it('leaves its input as it is', () => {
    const given = Object.freeze([...all]);
    expect(() => buildCatalogueView([...given], now)).not.toThrow();
    const before = JSON.stringify(given);
    buildCatalogueView([...given], now);
    expect(JSON.stringify(given)).toBe(before);
  });

  it('is empty where nothing is listed', () => {
    expect(lists([])).toEqual(lists([at('unlisted', past, { unlisted: true, video })]));
    expect(buildCatalogueView([], now).onDemand).toEqual({
      items: [],
      page: 1,
      pages: 1,
      total: 0,
    });
  });
});

describe('the featured entry', () => {
  const on = { featured: true };
  const featuredOf = (...webinars: Webinar[]) => lists(webinars).featured;

  it('is what is live, or else what comes next, or else the newest', () => {
    const old = at('old', longPast, { ...on, video });
    const recent = at('recent', past, { ...on, video });
    const next = at('next', soon, on);
    const on2 = at('on', live, on);
    expect(featuredOf(old, recent, next, on2)).toBe('on');
    expect(featuredOf(old, recent, next)).toBe('next');
    expect(featuredOf(old, recent)).toBe('recent');
    expect(featuredOf(old, at('plain', past, { video }))).toBe('old');
  });

  it('is not repeated in the list of its state; the other featured ones lead that', () => {
    const result = lists([
      at('new', past, { video }),
      at('a', longPast, { ...on, video }),
      at('b', longPast, { ...on, video }),
    ]);
    expect(result).toMatchObject({ featured: 'a', onDemand: 'b new', total: 3 });
  });

  it('of a series leads the page and stays in its section', () => {
    expect(lists([at('tv', past, { ...on, series: 'pulumi_tv', video })])).toMatchObject({
      featured: 'tv',
      pulumiTv: 'tv',
      onDemand: '',
    });
  });

  it('is never one that is unlisted', () => {
    expect(featuredOf(at('secret', past, { ...on, unlisted: true, video }))).toBeNull();
  });
});

describe('further pages', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    at(`t${String(index).padStart(2, '0')}`, past, { video }),
  );
  const tv = many.slice(0, 13).map((webinar) => ({ ...webinar, series: 'pulumi_tv' as const }));

  it('hold 24 entries each, every entry once', () => {
    const pages = [1, 2, 3].map((page) => buildListPage(many, 'on-demand', page, now));
    expect(pages.map((page) => [page?.items.length, page?.page, page?.pages, page?.total])).toEqual(
      [
        [24, 1, 3, 50],
        [24, 2, 3, 50],
        [2, 3, 3, 50],
      ],
    );
    const slugs = pages.flatMap((page) => page?.items.map(({ slug }) => slug) ?? []);
    expect(slugs).toEqual(many.map(({ slug }) => slug));
    expect(buildCatalogueView(many, now).onDemand).toEqual(pages[0]);
  });

  it.each([0, -1, 4, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('there is no page %s', (page) => {
    expect(buildListPage(many, 'on-demand', page, now)).toBeNull();
  });

  it('hold 12 entries each in the smaller lists', () => {
    expect(countPossibleListPages(tv, 'pulumi-tv')).toBe(2);
    expect(buildListPage(tv, 'pulumi-tv', 2, now)?.items.map(({ slug }) => slug)).toEqual(['t12']);
    const waiting = many.map((webinar) => ({ ...webinar, video: null }));
    expect(countPossibleListPages(waiting, 'no-recording')).toBe(5);
  });

  it('are counted for all time: what is to come, and what is featured now, will be listed', () => {
    const ahead = many.slice(0, 24).map((webinar) => ({ ...webinar, featured: true }));
    const next = at('next', later, { video });
    expect(buildListPage([...ahead, next], 'on-demand', 1, now)?.pages).toBe(1);
    expect(countPossibleListPages([...ahead, next], 'on-demand')).toBe(2);
    expect(countPossibleListPages([...ahead, { ...next, unlisted: true }], 'on-demand')).toBe(1);
  });

  it('an empty list has one page with nothing on it', () => {
    expect(countPossibleListPages([], 'on-demand')).toBe(1);
    expect(buildListPage([], 'on-demand', 1, now)).toMatchObject({ items: [], pages: 1 });
  });
});
