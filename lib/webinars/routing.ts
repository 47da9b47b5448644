import { isWebAddress } from './fields/slug';
import type { Catalogue } from './model';

/** A redirect in the form of next.config.js. */
export interface RouteRedirect {
  source: string;
  destination: string;
  permanent: boolean;
}

/** A rewrite in the form of next.config.js. */
export interface RouteRewrite {
  source: string;
  destination: string;
}

/**
 * The aliases for the server's routing, and the lists' first pages, which the catalogue page shows.
 * Entries that lead away are not among them: routing would decode the queries of other sites.
 *
 * @param oldPrefixes - where the webinars were before, `/resources`; aliases come first
 */
export function buildRouteRedirects(
  { redirects }: Catalogue,
  oldPrefixes: string[] = [],
): RouteRedirect[] {
  const lists = ['on-demand', 'pulumi-tv', 'no-recording'].map((list) => ({
    source: `/webinars/${list}/:first(1)?`,
    destination: `/webinars#${list}`,
    permanent: false,
  }));
  const claimed = redirects.flatMap(({ from, to, permanent, slug }) =>
    slug === null ? [{ source: escapePattern(from), destination: encodeMarks(to), permanent }] : [],
  );
  const moved = oldPrefixes.flatMap((prefix) => [
    { source: escapePattern(prefix), destination: '/webinars', permanent: true },
    {
      source: `${escapePattern(prefix)}/:slug`,
      destination: '/webinars/:slug',
      permanent: true,
    },
  ]);
  const home = { source: '/', destination: '/webinars', permanent: true };
  return [home, ...lists, ...claimed, ...moved];
}

/** Where the addresses of entries that lead away are answered, with the address as it was written. */
export const awayPath = '/internal/away';

/** The entries that lead away, handed to the route that knows where. */
export function buildRouteRewrites({ redirects }: Catalogue): RouteRewrite[] {
  return redirects.flatMap(({ from, slug }) =>
    slug === null ? [] : [{ source: escapePattern(from), destination: `${awayPath}/${slug}` }],
  );
}

/** An address for a Location header, which takes ASCII alone: "/ü" becomes "/%C3%BC". */
export function toLocation(address: string): string {
  const here = 'http://site.invalid';
  const { href } = new URL(address, here);
  return href.startsWith(`${here}/`) ? href.slice(here.length) : href;
}

/** The hosts of pictures on other sites: the only ones that the server fetches pictures from. */
export function listImageHosts({ webinars }: Catalogue): string[] {
  const pictures = webinars.flatMap(({ previewImage, hero, presenters }) => [
    previewImage,
    hero.image,
    ...presenters.map(({ photo }) => photo),
  ]);
  const hosts = pictures.flatMap((picture) =>
    picture && isWebAddress(picture) ? [new URL(picture).hostname] : [],
  );
  return [...new Set(hosts)].sort();
}

/** The router reads a source as a pattern: https://github.com/pillarjs/path-to-regexp */
function escapePattern(path: string): string {
  return path.replace(/[:*+?(){}[\]\\]/g, '\\$&');
}

/** It reads a destination as a pattern too, and there only percent signs help. */
function encodeMarks(path: string): string {
  return path.replace(
    /[:*+(){}[\]\\]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
