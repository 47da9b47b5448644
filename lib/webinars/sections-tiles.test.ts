import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { buildCatalogueView } from './sections';
import type { CardView } from './view-model';
import { makeOpenWebinar, makeSessionAt } from './webinar.fixture';

const now = Date.parse('2026-11-22T12:00:00Z');
const live = '2026-11-22T12:00:00+00:00';
const soon = '2026-11-23T12:00:00+00:00';
const later = '2026-12-23T12:00:00+00:00';
const past = '2026-10-22T12:00:00+00:00';

/** An open entry with sessions, or with one at a time. */
function at(slug: string, iso: string, changes: Partial<Webinar> = {}): Webinar {
  const sessions = [makeSessionAt(iso)];
  return makeOpenWebinar({ slug, sessions, ...changes });
}

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
    const sessions = [session('a', past), session('b', past)];
    const twice = at('twice', past, { sessions, video: { id: 'someVideo11', start: 0 } });
    expect(tiles(twice)).toEqual({ live: [], upcoming: [], featured: null });
    const { items } = buildCatalogueView([twice], now).onDemand;
    expect(items.map(({ href }) => href)).toEqual(['/webinars/twice']);
  });
});

it.each([
  [40, false],
  [41, true],
])('of %i that are to come, and as many that are live, it shows 40', (count, isCut) => {
  const slugs = Array.from({ length: count }, (_, index) => `talk-${index}`);
  const view = buildCatalogueView(
    slugs.flatMap((slug) => [at(`${slug}-a`, soon), at(`${slug}-b`, live)]),
    now,
  );
  expect([view.upcoming.length, view.live.length]).toEqual([40, 40]);
  expect(view.isCut).toEqual({ upcoming: isCut, live: isCut });
});
