import type { BreadcrumbList } from 'schema-dts';

/** What search engines are told about the site itself. */
export interface DataSource {
  /** Origin of the site. */
  siteUrl: string;
  siteName: string;
}

/**
 * The way back up from a page: https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 *
 * @param page - what it is called, and its path
 */
export function describeWayUp(
  { name, path }: { name: string; path: string },
  { siteUrl, siteName }: DataSource,
): BreadcrumbList {
  const item = (position: number, label: string, to: string) =>
    ({ '@type': 'ListItem', position, name: label, item: new URL(to, siteUrl).href }) as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [item(1, siteName, '/webinars'), item(2, name, path)],
  };
}
