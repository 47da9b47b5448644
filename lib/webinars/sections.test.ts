import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { buildCatalogueView, buildListPage, countPossibleListPages } from './sections';
import type { CardView } from './view-model';
import { makeMoment, makeSession, makeSessionAt, makeWebinar } from './webinar.fixture';

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

describe('an entry that is held several times', () => {
  const session = (id: string, iso: string) => makeSessionAt(iso, { id, label: id.toUpperCase() });
  const afterwards = '2026-11-24T12:00:00+00:00';
  /** The sessions, as `slug#session`, of what is live and of what is to come. */
  function tiles(...webinars: Webinar[]) {
    const { live: on, upcoming, featured } = buildCatalogueView(webinars, now);
    const names = (cards: CardView[]) => cards.map(({ href }) => href.replace(/.*\//, ''));
    return { live: names(on), upcoming: names(upcoming), featured: featured?.slug ?? null };
  }

  it('has a tile for each session that is not over, in the order of time', () => {
    const clinic = at('clinic', past, {
      sessions: [
        session('was', past),
        session('is', live),
        session('next', soon),
        session('last', later),
      ],
    });
    expect(tiles(clinic, at('between', afterwards), at('also-soon', soon))).toEqual({
      live: ['clinic#session-is'],
      upcoming: ['also-soon', 'clinic#session-next', 'between', 'clinic#session-last'],
      featured: null,
    });
  });

  it('has tiles that can be told apart, also of sessions at one moment', () => {
    const sessions = [session('de', soon), session('en', soon)];
    const [first, second] = buildCatalogueView([at('both', soon, { sessions })], now).upcoming;
    expect([first?.key, second?.key]).toEqual(['both de', 'both en']);
    expect([first?.sessionLabel, second?.sessionLabel]).toEqual(['DE', 'EN']);
  });

  it('is one row where its dates are hidden, and one panel where it is featured', () => {
    const sessions = [session('a', soon), session('b', later)];
    const hidden = at('hidden', soon, { sessions, hideDate: true });
    expect(tiles(hidden).upcoming).toEqual(['hidden']);
    const featured = at('lead', soon, { sessions, featured: true });
    expect(tiles(featured)).toEqual({ live: [], upcoming: [], featured: 'lead' });
    expect(buildCatalogueView([featured], now).featured?.sessionsAhead).toBe(2);
  });

  it('leads to the other site from every tile where it is external', () => {
    const sessions = [session('a', soon), session('b', later)];
    const external = at('fair', soon, { sessions, externalUrl: 'https://example.com/fair' });
    const cards = buildCatalogueView([external], now).upcoming;
    expect(cards.map(({ href }) => href)).toEqual(Array(2).fill('https://example.com/fair'));
  });

  it('has one card on the other lists, when all are over', () => {
    const sessions = [session('a', longPast), session('b', past)];
    const result = lists([at('twice', longPast, { sessions, video })]);
    expect(result).toMatchObject({ live: '', upcoming: '', onDemand: 'twice' });
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
