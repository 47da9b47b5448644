import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../site/schema';
import { toNamePart } from '../../webinars/fields/slug';
import type { Webinar } from '../../webinars/model';
import { makeMoment, makeOpenWebinar, makeWebinar } from '../../webinars/webinar.fixture';
import { calendarAddress, readRequest, searchAddress, toggle } from './address';
import { narrow } from './count';
import { groups, type Selection } from './groups';
import { createSpelling } from './spelling';
import { listFacetValues } from './values';

const { sections } = siteSchema.parse({});
const now = Date.parse('2026-11-25T00:00:00Z');
const person = (name: string) => ({ name, role: null, photo: null, host: false });
const tagged = (...topics: string[]) => ({ level: null, topics, languages: [], clouds: [] });
const read = (webinar: Webinar) => listFacetValues(webinar, sections, now);

const talks = [
  makeOpenWebinar({ slug: 'a', presenters: [person('Ada')], tags: tagged('AWS', 'Kubernetes') }),
  makeOpenWebinar({ slug: 'b', presenters: [person('Ada')], tags: tagged('aws'), transcript: '' }),
  makeOpenWebinar({ slug: 'c', presenters: [person('Bo')], tags: tagged('AWS', 'aws') }),
  makeOpenWebinar({ slug: 'd', presenters: [person('Bo'), person('Ada')], tags: tagged('Azure') }),
];

const spell = createSpelling(talks.map(read));

function count(selection: Selection) {
  const { items, facets, without } = narrow(talks, read, selection, spell);
  const counts = facets.map(({ group, options }) => [
    group,
    options.map((option) => `${option.label} ${option.count}${option.isSelected ? '!' : ''}`),
  ]);
  return { slugs: items.map(({ slug }) => slug), without, ...Object.fromEntries(counts) };
}

describe('narrow', () => {
  it('counts everything while nothing is chosen, and draws no empty group', () => {
    expect(count({})).toEqual({
      slugs: ['a', 'b', 'c', 'd'],
      without: {},
      state: ['Upcoming 4'],
      topic: ['AWS 3', 'Azure 1', 'Kubernetes 1'],
      presenter: ['Ada 3', 'Bo 2'],
      year: ['2026 4'],
      transcript: ['Has transcript 3'],
    });
  });

  it('asks for all groups, and for one value of each', () => {
    expect(count({ topic: ['kubernetes', 'azure'] }).slugs).toEqual(['a', 'd']);
    expect(count({ topic: ['aws'], presenter: ['ada'] })).toMatchObject({
      slugs: ['a', 'b'],
      without: { topic: 3, presenter: 3 },
      topic: ['AWS 2!', 'Azure 1', 'Kubernetes 1'],
      presenter: ['Ada 2!', 'Bo 1'],
    });
  });

  it('keeps what is chosen in sight where nothing is left, and says what to drop', () => {
    expect(count({ topic: ['no-such'], presenter: ['bo'] })).toMatchObject({
      slugs: [],
      without: { topic: 2, presenter: 0 },
      topic: ['AWS 1', 'Azure 1', 'no-such 0!'],
    });
  });

  it('gives on a click what it counted', () => {
    for (const selection of [{}, { topic: ['aws'] }, { presenter: ['bo'], transcript: ['yes'] }]) {
      for (const { group, options } of narrow(talks, read, selection, spell).facets) {
        for (const { value, count: promised } of options) {
          const { items } = narrow(talks, read, { ...selection, [group]: [value] }, spell);
          expect(items, `${group} ${value}`).toHaveLength(promised);
        }
      }
    }
  });
});

describe('listFacetValues', () => {
  it('says where a talk stands, as the catalogue does', () => {
    const over = { sessions: [], date: null };
    const video = { id: 'aaaaaaaaaaa', start: 0 };
    const external = { ...over, preRecorded: true, externalUrl: 'https://x.example/' };
    const states = [{ ...over, video }, { ...over, preRecorded: true }, external, over].map(
      (changes) => read(makeOpenWebinar(changes)).state[0]?.value,
    );
    expect(states).toEqual(['on-demand', 'no-recording', 'on-demand', 'upcoming']);
  });

  it('counts the year at the host, and none where the date is hidden', () => {
    const date = makeMoment('2026-12-31T20:00:00-08:00');
    expect(read(makeOpenWebinar({ date })).year[0]?.value).toBe('2026');
    expect(read(makeOpenWebinar({ date, hideDate: true })).year).toEqual([]);
  });

  it('counts no transcript that a gate hides', () => {
    expect(read(makeWebinar()).transcript).toEqual([]);
    expect(read(makeOpenWebinar()).transcript).toHaveLength(1);
  });
});

it.each([
  ['Policy as Code', 'policy-as-code'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['Renée Müller', 'renee-muller'],
  ['東京', '東京'],
  ['!', ''],
])('writes %j in addresses as %j', (label, value) => {
  expect(toNamePart(label)).toBe(value);
});

describe('addresses', () => {
  it.each([
    ['/webinars/search', {}],
    ['/webinars/search?q=rotate+secrets', { q: 'rotate secrets' }],
    ['/webinars/search?q=a%26b&topic=aws,kubernetes', { q: 'a&b', topic: 'aws,kubernetes' }],
    ['/webinars/search?topic=aws,b&page=2', { topic: ['AWS', 'b', 'aws'], page: '2' }],
    ['/webinars/search', { q: ' ', page: '-1', topic: ',', unknown: 'x' }],
    ['/webinars/search?q=%EF%BF%BD', { q: '\ud800' }],
    ['/webinars/search?year=20\u0000'.slice(0, -1), { year: '20\u0000', page: '1e99' }],
  ])('%s is what %j asks for', (address, params) => {
    expect(searchAddress(readRequest(params))).toBe(address);
  });

  it('reads what it wrote', () => {
    const selection = Object.fromEntries(groups.map((group) => [group, ['x,y'.charAt(0), '東京']]));
    const request = { text: 'a "b" & +c', selection, page: 3 };
    const { searchParams } = new URL(searchAddress(request), 'https://x.example');
    expect(readRequest(Object.fromEntries(searchParams))).toEqual(request);
  });

  it('lead to a calendar of the same choice, but for when', () => {
    const { text, selection } = readRequest({ q: 'queues', topic: 'aws', state: 'on-demand' });
    expect(calendarAddress({ text, selection })).toBe('/webinars/calendar.ics?q=queues&topic=aws');
    expect(calendarAddress({ text: '', selection: {} })).toBe('/webinars/calendar.ics');
  });

  it('begins anew on the first page when a choice changes', () => {
    const request = { text: '', selection: { topic: ['aws'] }, page: 3 };
    expect(toggle(request, 'topic', 'azure')).toMatchObject({
      page: 1,
      selection: { topic: ['aws', 'azure'] },
    });
    expect(toggle(request, 'topic', 'aws').selection.topic).toEqual([]);
  });
});
