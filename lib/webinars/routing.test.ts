import { tryToParsePath } from 'next/dist/lib/try-to-parse-path';
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match';
import { prepareDestination } from 'next/dist/shared/lib/router/utils/prepare-destination';
import { describe, expect, it } from 'vitest';
import { buildRouteRedirects, listImageHosts, type RouteRedirect } from './routing';
import { basics, loadFiles, writeEntry } from './test-entries';

/** The routes of an entry with more fields, without those that every site has. */
function route(fields: string): RouteRedirect[] {
  const all = buildRouteRedirects(loadFiles({ 'talk.md': writeEntry(basics + fields) }));
  const common = buildRouteRedirects({ webinars: [], redirects: [], problems: [] });
  return all.slice(common.length);
}

/** Where Next itself would lead a request to; null where no route takes it. */
function follow(routes: RouteRedirect[], requested: string): string | null {
  for (const { source, destination } of routes) {
    const params = getPathMatch(source, { strict: true, removeUnnamedParams: true })(requested);
    if (!params) continue;
    const options = { appendParamsToQuery: false, destination, params, query: {} };
    const { parsedDestination } = prepareDestination(options);
    return `${parsedDestination.pathname ?? ''}${parsedDestination.hash ?? ''}`;
  }
  return null;
}

describe('buildRouteRedirects', () => {
  it.each([
    ['/old', '/old'],
    ['/old/', '/OLD'],
    ['/a:b', '/a:b'],
    ['/:slug', '/:slug'],
    ['/a*', '/a*'],
    ['/a+b', '/a+b'],
    ['/a(1)', '/a(1)'],
    ['/(.*)', '/(.*)'],
    ['/a{b}', '/a%7Bb%7D'],
    ['/a[b]', '/a[b]'],
    ['/über züge', '/%C3%BCber%20z%C3%BCge'],
    ['/a%20b', '/a%20b'],
    ['/100%-off', '/100%25-off'],
    ['/a$b&c=d;e@f', '/a$b&c=d;e@f'],
  ])(
    'an alias %s answers at %s alone, whatever its characters mean to the router',
    (alias, requested) => {
      const routes = route(`aliases: ["${alias}"]\n`);
      expect(routes).toHaveLength(1);
      expect(routes.every(({ source }) => !tryToParsePath(source).error)).toBe(true);
      expect(follow(routes, requested)).toBe('/webinars/talk');
      expect(follow(routes, '/anything')).toBeNull();
      expect(follow(routes, '/a')).toBeNull();
      expect(follow(routes, '/ab')).toBeNull();
    },
  );

  it.each([
    ['/pulumi-up', '/pulumi-up'],
    ['/a:b', '/a%3Ab'],
    ['/a(b)*', '/a%28b%29%2A'],
    ['/a+b', '/a%2Bb'],
  ])('an alias of a page that moved to %s leads there', (target, destination) => {
    const routes = route(`redirect_to: "${target}"\naliases: /old\n`);
    expect(routes).toHaveLength(1);
    expect(
      routes.every(({ destination: to }) => !tryToParsePath(to, { handleUrl: true }).error),
    ).toBe(true);
    expect(follow(routes, '/old')).toBe(destination);
  });

  it('an alias of a page that leads to another site leads to that page', () => {
    const routes = route('redirect_to: "https://example.com/?a=%26"\naliases: /old\n');
    expect(follow(routes, '/old')).toBe('/webinars/talk');
    expect(follow(routes, '/webinars/talk')).toBeNull();
  });

  it('the first page of each list is a place on the catalogue page', () => {
    const routes = buildRouteRedirects({ webinars: [], redirects: [], problems: [] });
    expect(follow(routes, '/webinars/on-demand')).toBe('/webinars#on-demand');
    expect(follow(routes, '/webinars/on-demand/1')).toBe('/webinars#on-demand');
    expect(follow(routes, '/webinars/pulumi-tv/1')).toBe('/webinars#pulumi-tv');
    expect(follow(routes, '/webinars/on-demand/2')).toBeNull();
    expect(follow(routes, '/webinars/on-demand-workshop')).toBeNull();
  });
});

describe('listImageHosts', () => {
  it('names the hosts of pictures on other sites, each once', () => {
    const catalogue = loadFiles({
      'a.md': writeEntry(`${basics}preview_image: https://b.example:8080/a.png
hero: { image: "https://a.example/a.png" }
presenters: [{ name: Ada, photo: "https://B.example/b.png" }, { name: Bo, photo: /picture.png }]
`),
    });
    expect(listImageHosts(catalogue)).toEqual(['a.example', 'b.example']);
  });
});

describe('old prefixes', () => {
  const redirects = [
    { from: '/resources/old-talk', to: '/webinars/talk', permanent: true, slug: null },
  ];
  const catalogue = { webinars: [], redirects, problems: [] };
  const routes = buildRouteRedirects(catalogue, ['/resources', '/a.b/c']);

  it.each([
    ['/resources/talk', '/webinars/talk'],
    ['/a.b/c/talk', '/webinars/talk'],
    ['/resources/old-talk', '/webinars/talk'],
    ['/resources', '/webinars'],
    ['/resources/talk/more', null],
    ['/resources-2/talk', null],
    ['/aXb/c/talk', null],
  ])('%s leads to %s', (from, to) => {
    expect(follow(routes, from)).toBe(to);
  });
});
