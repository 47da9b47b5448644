import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { siteSchema } from '../site/schema';
import { makeMoment, makeOpenWebinar } from '../webinars/webinar.fixture';
import { readRequest } from './facets/address';
import { buildFilterRow } from './facets/filter-row';
import { openIndex } from './index/open';
import { buildSearchView } from './view';

const { sections: labels } = siteSchema.parse({});
const now = Date.parse('2026-11-25T00:00:00Z');
const tagged = (...topics: string[]) => ({ level: null, topics, languages: [], clouds: [] });

/** Two listed talks between one that is not, so that positions in lists differ. */
const webinars = [
  makeOpenWebinar({ slug: 'hidden', unlisted: true, title: 'Queues, hidden' }),
  makeOpenWebinar({
    slug: 'queues',
    title: 'Queues',
    tags: tagged('Waiting'),
    transcript: '12:34 In a queue.',
  }),
  makeOpenWebinar({
    slug: 'ladders',
    title: 'Ladders',
    tags: tagged('Climbing'),
    transcript: '',
    date: makeMoment('2020-12-08T09:00:00-08:00'),
  }),
];

function search(params: Record<string, string>, talks = webinars) {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  const index = openIndex(path.join(folder, 'search.sqlite'), talks);
  onTestFinished(() => {
    index.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return buildSearchView({ index, webinars: talks, labels, request: readRequest(params), now });
}

it('offers the dates of what was found where some lie ahead', () => {
  expect(search({ topic: 'waiting' }).calendarPath).toBe('/webinars/calendar.ics?topic=waiting');
  const over = webinars.map((talk) => ({ ...talk, sessions: [], video: { id: 'a', start: 0 } }));
  expect(search({ topic: 'waiting' }, over).calendarPath).toBeNull();
});

it('shows all listed talks while nothing is asked for', () => {
  const view = search({});
  expect(view.hits.map(({ card }) => card.slug)).toEqual(['queues', 'ladders']);
  expect(view.hits.map(({ snippet }) => snippet)).toEqual([null, null]);
  expect(view).toMatchObject({ total: 2, page: 1, pages: 1, suggestion: null, drops: [] });
});

it('finds the talk that is meant, and leads to the moment', () => {
  const { hits } = search({ q: 'queue' });
  expect(hits.map(({ card }) => card.slug)).toEqual(['queues']);
  expect(hits[0]?.title).toEqual([{ text: 'Queues', isMarked: true }]);
  expect(hits[0]?.momentHref).toBe('/webinars/queues?t=754');
});

it('suggests with the filters kept', () => {
  expect(search({ q: 'queuees', topic: 'waiting' }).suggestion).toEqual({
    text: 'queues',
    href: '/webinars/search?q=queues&topic=waiting',
  });
});

it('says what to drop, the most fruitful first', () => {
  const { drops } = search({ q: 'ladders', topic: 'waiting' });
  expect(drops.map(({ what, count, href }) => [what, count, href])).toEqual([
    ['topic', 1, '/webinars/search?q=ladders'],
    ['words', 1, '/webinars/search?topic=waiting'],
  ]);
});

it('drops all filters where one alone does not help', () => {
  const { drops } = search({ q: 'ladders', topic: 'waiting', level: 'none' });
  expect(drops).toMatchObject([{ what: 'filters', count: 1, href: '/webinars/search?q=ladders' }]);
});

it('finds nothing by what is no word', () => {
  expect(search({ q: '!!!' })).toMatchObject({ total: 0, text: '!!!', suggestion: null });
});

it('turns pages, and shows the last one for those beyond', () => {
  const many = Array.from({ length: 45 }, (_, at) => makeOpenWebinar({ slug: `talk-${at}` }));
  const slugs = ['1', '2', '3'].flatMap((page) =>
    search({ page }, many).hits.map(({ card }) => card.slug),
  );
  expect(slugs).toEqual(many.map(({ slug }) => slug));
  expect(search({ page: '99' }, many)).toMatchObject({ page: 3, pages: 3, total: 45 });
});

it('leads from the catalogue to what there is', () => {
  expect(buildFilterRow(webinars, labels, now)).toEqual([
    { label: 'All', count: 2, href: '/webinars/search' },
    { label: 'Upcoming', count: 2, href: '/webinars/search?state=upcoming' },
    { label: 'Climbing', count: 1, href: '/webinars/search?topic=climbing' },
    { label: 'Waiting', count: 1, href: '/webinars/search?topic=waiting' },
    { label: 'Has transcript', count: 1, href: '/webinars/search?transcript=yes' },
  ]);
});
