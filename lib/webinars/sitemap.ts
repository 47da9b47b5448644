import { collect, type SeriesNames } from './collections/collect';
import { collectionKinds, collectionPath } from './collections/collection-path';
import type { Webinar } from './model';
import { findModified, findNewest } from './modified';
import { webinarPath } from './path';

/** How many addresses a sitemap may have: https://www.sitemaps.org/protocol.html */
export const sitemapLimit = 50_000;

export interface SitemapOptions {
  /** Origin of the site. */
  siteUrl: string;
  /** Milliseconds since the epoch. */
  now: number;
  /** What the pages of series are called. */
  seriesNames: SeriesNames;
  /** Addresses in one sitemap; smaller in tests. */
  limit?: number;
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The sitemap of the pages that search engines may show, or a list of sitemaps where those are too
 * many for one. Nothing unlisted and nothing of other sites is in it.
 */
export function buildSitemap(webinars: Webinar[], options: SitemapOptions): string {
  const { siteUrl, now, limit = sitemapLimit } = options;
  const parts = Math.ceil(listPages(webinars, options).length / limit);
  if (parts <= 1) return buildSitemapPart(webinars, 1, options) ?? '';
  const modified = writeModified(findNewest(webinars, now));
  const sitemaps = Array.from({ length: parts }, (_, at) => {
    return `<sitemap><loc>${siteUrl}${sitemapPartPath(at + 1)}</loc>${modified}</sitemap>`;
  });
  return [declaration, `<sitemapindex ${namespace}>`, ...sitemaps, '</sitemapindex>', ''].join(
    '\n',
  );
}

/**
 * One of several sitemaps.
 *
 * @param part - 1-based
 * @returns null where there is no such part
 */
export function buildSitemapPart(
  webinars: Webinar[],
  part: number,
  options: SitemapOptions,
): string | null {
  const { siteUrl, limit = sitemapLimit } = options;
  const pages = listPages(webinars, options).slice((part - 1) * limit, part * limit);
  if (!Number.isInteger(part) || part < 1 || pages.length === 0) return null;
  const urls = pages.map(({ path, modified }) => {
    // Paths are made of slugs, which have nothing in them that XML would have to escape.
    return `<url><loc>${siteUrl}${path}</loc>${writeModified(modified)}</url>`;
  });
  return [declaration, `<urlset ${namespace}>`, ...urls, '</urlset>', ''].join('\n');
}

/** The address of one of several sitemaps. */
export function sitemapPartPath(part: number): string {
  return `/sitemaps/${part}.xml`;
}

function listPages(webinars: Webinar[], { now, seriesNames }: SitemapOptions) {
  const pages = webinars.filter(isInSitemap).map((webinar) => ({
    path: webinarPath(webinar.slug),
    modified: findModified(webinar, now),
  }));
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const gathered = collectionKinds.flatMap((kind) =>
    collect(webinars, kind, seriesNames).flatMap((collection) => {
      const path = collectionPath(kind, collection.name);
      return path === null ? [] : { path, modified: findNewest(collection.webinars, now) };
    }),
  );
  return [{ path: '/webinars', modified: findNewest(listed, now) }, ...pages, ...gathered];
}

/** Whether search engines are told of an entry's page. */
export function isInSitemap({ noindex, externalUrl }: Webinar): boolean {
  return !noindex && externalUrl === null;
}

function writeModified(modified: number): string {
  return modified > 0 ? `<lastmod>${new Date(modified).toISOString()}</lastmod>` : '';
}
