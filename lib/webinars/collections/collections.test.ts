import { describe, expect, it } from 'vitest';
import type { Presenter, Webinar } from '../model';
import { makeMoment, makeSession, makeWebinar } from '../webinar.fixture';
import { collect } from './collect';
import { collectionPath } from './collection-path';
import { listRoles } from './roles';
import { buildCollectionView, countCollectionPages } from './view';

const now = Date.parse('2026-11-22T12:00:00Z');
const series = { pulumi_tv: 'Workshop TV' };

function speaker(name: string, role: string | null = null, photo: string | null = null): Presenter {
  return { name, role, photo, host: false };
}

/** An open recording held on a day. */
function at(slug: string, day: string, changes: Partial<Webinar> = {}): Webinar {
  const start = makeMoment(`${day}T10:00:00+00:00`);
  const sessions = [makeSession({ start })];
  const video = { id: 'someVideo11', start: 0 };
  return makeWebinar({ slug, date: start, sessions, gated: false, video, ...changes });
}

const slugsOf = (webinars: Webinar[], kind: 'presenters' | 'topics' | 'series') =>
  collect(webinars, kind, series).map(({ slug, name, webinars: all }) =>
    [slug, name, ...all.map((each) => each.slug)].join(' '),
  );

describe('webinars are gathered', () => {
  it('by presenter, however the name is spelled, newest first', () => {
    const webinars = [
      at('old', '2020-01-01', { presenters: [speaker('Ada  Éxample')] }),
      at('new', '2022-01-01', { presenters: [speaker('Ada Example'), speaker('Bo Example')] }),
    ];
    expect(slugsOf(webinars, 'presenters')).toEqual([
      'ada-example Ada Example new old',
      'bo-example Bo Example new',
    ]);
  });

  it('also by who presents one of the sessions, once', () => {
    const session = makeSession({
      start: makeMoment('2022-01-01T10:00:00+00:00'),
      presenters: [speaker('Ada Example')],
    });
    const webinar = at('twice', '2022-01-01', {
      presenters: [speaker('Ada Example')],
      sessions: [session],
    });
    expect(slugsOf([webinar], 'presenters')).toEqual(['ada-example Ada Example twice']);
  });

  it('by topic and by series', () => {
    const tags = {
      level: null,
      topics: ['Testing', 'testing', 'CI/CD'],
      languages: [],
      clouds: [],
    };
    const webinars = [
      at('one', '2022-01-01', { tags }),
      at('tv', '2022-01-02', { series: 'pulumi_tv' }),
    ];
    expect(slugsOf(webinars, 'topics')).toEqual(['ci-cd CI/CD one', 'testing Testing one']);
    expect(slugsOf(webinars, 'series')).toEqual(['workshop-tv Workshop TV tv']);
  });

  it('in any script, and with the marks that tell languages apart', () => {
    const tags = { level: null, topics: ['C', 'C++', 'C#', '東京'], languages: [], clouds: [] };
    const slugs = slugsOf([at('one', '2022-01-01', { tags })], 'topics');
    expect(slugs).toEqual(['c C one', 'c-plus-plus C++ one', 'c-sharp C# one', '東京 東京 one']);
    expect(collectionPath('topics', '東京', 2)).toBe('/webinars/topics/%E6%9D%B1%E4%BA%AC/2');
  });

  it('but not where they are unlisted, or the name has nothing for an address', () => {
    const presenters = [speaker('Ada Example')];
    const webinars = [
      at('secret', '2022-01-01', { unlisted: true, presenters }),
      at('marks', '2022-01-02', { presenters: [speaker('!?')] }),
    ];
    expect(slugsOf(webinars, 'presenters')).toEqual([]);
    expect(collectionPath('presenters', '!?')).toBeNull();
  });

  it('and give away no video that a gate hides', () => {
    const webinar = at('gated', '2022-01-01', {
      gated: true,
      video: { id: 'seCretVid30', start: 0 },
      presenters: [speaker('seCretVid30 Example', 'https://youtu.be/seCretVid30')],
    });
    const [collection] = collect([webinar], 'presenters', series);
    const view = collection && buildCollectionView(collection, 1, now);
    expect(JSON.stringify({ name: collection?.name, view })).not.toContain('seCretVid30');
  });
});

describe('a presenter’s roles', () => {
  const rolesOf = (...talks: [day: string, role: string | null][]) => {
    const webinars = talks.map(([day, role], index) =>
      at(`t${index}`, day, { presenters: [speaker('Ada Example', role)] }),
    );
    const [collection] = collect(webinars, 'presenters', series);
    return collection ? listRoles(collection) : null;
  };

  it('stand with their years, the latest first', () => {
    expect(
      rolesOf(
        ['2019-05-01', 'Engineer, Example Works'],
        ['2021-05-01', 'Engineer, Example Works'],
        ['2022-05-01', null],
        ['2023-05-01', 'CTO, Example Works'],
      ),
    ).toEqual([
      { role: 'CTO, Example Works', years: '2023' },
      { role: 'Engineer, Example Works', years: '2019 – 2021' },
    ]);
  });

  it('say no year of a date that is hidden', () => {
    const webinar = at('hidden', '2022-01-01', {
      hideDate: true,
      presenters: [speaker('Ada Example', 'Engineer')],
    });
    const [collection] = collect([webinar], 'presenters', series);
    expect(collection && listRoles(collection)).toEqual([{ role: 'Engineer', years: null }]);
  });
});

describe('the page of a collection', () => {
  const presenters = [speaker('Ada Example')];
  const many = Array.from({ length: 50 }, (_, n) =>
    at(`t${String(n).padStart(2, '0')}`, `2020-01-${String((n % 28) + 1).padStart(2, '0')}`, {
      presenters,
    }),
  );

  it('begins with what lies ahead, soonest first', () => {
    const webinars = [
      at('past', '2022-01-01', { presenters }),
      at('later', '2027-02-01', { presenters, video: null }),
      at('soon', '2027-01-01', { presenters, video: null }),
    ];
    const [collection] = collect(webinars, 'presenters', series);
    const view = collection && buildCollectionView(collection, 1, now);
    expect(view?.page.items.map(({ slug }) => slug)).toEqual(['soon', 'later', 'past']);
  });

  it('holds 24, and each webinar stands on one of them', () => {
    const [collection] = collect(many, 'presenters', series);
    if (!collection) throw new Error('nothing was gathered');
    expect(countCollectionPages(collection)).toBe(3);
    const pages = [1, 2, 3].map((page) => buildCollectionView(collection, page, now));
    const slugs = pages.flatMap((view) => view?.page.items.map(({ slug }) => slug) ?? []);
    expect(slugs).toHaveLength(50);
    expect(new Set(slugs).size).toBe(50);
    for (const page of [0, 4, 1.5, Number.NaN]) {
      expect(buildCollectionView(collection, page, now)).toBeNull();
    }
  });
});
