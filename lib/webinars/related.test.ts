import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { findRelated } from './related';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const now = Date.parse('2026-11-22T12:00:00Z');
const video = { id: 'someVideo11', start: 0 };

function at(slug: string, title: string, changes: Partial<Webinar> = {}): Webinar {
  const start = makeMoment('2022-01-01T10:00:00+00:00');
  const sessions = [makeSession({ start })];
  const texts = { metaDescription: '', description: '', learn: [] };
  const given = { slug, title, date: start, sessions, gated: false, video };
  return makeWebinar({ ...given, ...texts, ...changes });
}

const ada = { presenters: [{ name: 'Ada Example', role: null, photo: null, host: false }] };
const onTesting = { tags: { level: null, topics: ['Testing'], languages: [], clouds: [] } };

const relatedTo = (webinar: Webinar, others: Webinar[]) =>
  findRelated(webinar, [webinar, ...others], now).map(({ slug }) => slug);

describe('related talks', () => {
  it('are by the same presenter, then on the same topic, then of the same series', () => {
    const tv = { series: 'pulumi_tv' } as const;
    const own = at('own', 'Lanterns', { ...ada, ...onTesting, ...tv });
    const others = [
      at('series', 'Bridges', tv),
      at('topic', 'Rivers', onTesting),
      at('presenter', 'Mountains', ada),
      at('nothing', 'Clouds'),
    ];
    expect(relatedTo(own, others)).toEqual(['presenter', 'topic', 'series']);
  });

  it('have rare words in common, not frequent ones', () => {
    const own = at('own', 'Kubernetes secrets and the cloud');
    const others = [
      at('near', 'Kubernetes in the evening'),
      ...['a', 'b', 'c', 'd', 'e'].map((slug) => at(slug, `Gardens and the cloud ${slug}`)),
    ];
    expect(relatedTo(own, others)[0]).toBe('near');
  });

  it('are the same in whatever order the catalogue is read', () => {
    const own = at('own', 'Lanterns', ada);
    const others = ['d', 'a', 'c', 'b'].map((slug) => at(slug, 'Lanterns', ada));
    expect(relatedTo(own, others)).toEqual(['a', 'b', 'c']);
    expect(relatedTo(own, others.toReversed())).toEqual(['a', 'b', 'c']);
  });

  it('are listed, and there is something to see', () => {
    const own = at('own', 'Lanterns', ada);
    const others = [
      at('unlisted', 'Lanterns', { ...ada, unlisted: true }),
      at('over', 'Lanterns', { ...ada, video: null }),
      at('external', 'Lanterns', { ...ada, video: null, externalUrl: 'https://example.com/' }),
    ];
    expect(relatedTo(own, others)).toEqual(['external']);
  });

  it('are found for one that is unlisted itself', () => {
    const own = at('own', 'Lanterns', { ...ada, unlisted: true });
    expect(relatedTo(own, [at('other', 'Bridges', ada)])).toEqual(['other']);
  });
});
