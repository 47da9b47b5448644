import type { Metadata } from 'next';
import { getSite } from '@/lib/site/load';
import { feedFormats, feedPath, feedTypes } from '@/lib/webinars/feeds/build-feed';
import { type FeedList, feedTitle } from '@/lib/webinars/feeds/list';

/**
 * Where a page is found, and the feeds that browsers and readers find through it.
 *
 * @param canonical - path of the page
 * @param list - what the page is a list of, beside the feed of everything
 */
export function listAlternates(canonical: string, list: FeedList = 'all'): Metadata['alternates'] {
  const site = getSite();
  const lists = [...new Set<FeedList>([list, 'all'])];
  const types = feedFormats.map((format) => {
    const links = lists.map((each) => ({
      url: feedPath(each, format),
      title: feedTitle(each, site),
    }));
    return [feedTypes[format], links] as const;
  });
  return { canonical, types: Object.fromEntries(types) };
}
