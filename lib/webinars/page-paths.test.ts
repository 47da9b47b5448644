import { expect, it } from 'vitest';
import { listPagePaths } from './page-paths';
import { makeWebinar } from './webinar.fixture';

const seriesNames = { pulumi_tv: 'Workshop TV' };
const video = { id: 'someVideo11', start: 0 };
const ada = { name: 'Ada Éxample', role: null, photo: null, host: false };

it('has the page of each entry and of what gathers them, and none that leads away', () => {
  const tags = { level: null, topics: ['東京'], languages: [], clouds: [] };
  const webinars = [
    makeWebinar({ slug: 'one', presenters: [ada], tags, series: 'pulumi_tv' }),
    makeWebinar({ slug: 'away', presenters: [], externalUrl: 'https://example.com/' }),
    makeWebinar({ slug: 'hidden', presenters: [], unlisted: true }),
  ];
  expect([...listPagePaths(webinars, seriesNames)].sort()).toEqual([
    '/webinars/hidden',
    '/webinars/one',
    '/webinars/presenters/ada-example',
    '/webinars/series/workshop-tv',
    '/webinars/topics/%E6%9D%B1%E4%BA%AC',
  ]);
});

it('has the further pages of lists and collections, and none beyond', () => {
  const webinars = Array.from({ length: 25 }, (_, at) =>
    makeWebinar({ slug: `talk-${at}`, presenters: [ada], video, gated: false }),
  );
  const paths = listPagePaths(webinars, seriesNames);
  for (const path of ['/webinars/on-demand/2', '/webinars/presenters/ada-example/2']) {
    expect(paths).toContain(path);
    expect(paths).not.toContain(path.replace('2', '3'));
  }
});
