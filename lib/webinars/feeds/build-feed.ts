import { Feed } from 'feed';
import type { Webinar } from '../model';
import { findNewest } from '../modified';
import { buildFeedItem, type FeedItemOptions } from './feed-item';
import { type FeedList, listFeedEntries } from './list';
import { toXmlText } from './xml-text';

/** The forms a feed comes in, by the last part of its address. */
export const feedFormats = ['rss.xml', 'atom.xml', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Record<FeedFormat, string> = {
  'rss.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
};

const writers: Record<FeedFormat, (feed: Feed) => string> = {
  'rss.xml': (feed) => feed.rss2(),
  'atom.xml': (feed) => feed.atom1(),
  'feed.json': (feed) => feed.json1(),
};

export interface FeedOptions extends Omit<FeedItemOptions, 'isXml'> {
  list: FeedList;
  format: FeedFormat;
  title: string;
  siteName: string;
  description: string;
}

/** The address of a feed. */
export function feedPath(list: FeedList, format: FeedFormat): string {
  return `/webinars/feed/${list}/${format}`;
}

/**
 * A feed of the catalogue. Anybody may read it: nothing that a gate hides is in it. The same input
 * gives the same text.
 */
export function buildFeed(webinars: Webinar[], options: FeedOptions): string {
  const { list, format, siteUrl, language, now } = options;
  const address = (each: FeedFormat) => new URL(feedPath(list, each), siteUrl).href;
  const feed = new Feed({
    id: address('atom.xml'),
    link: new URL('/webinars', siteUrl).href,
    title: toXmlText(options.title),
    description: toXmlText(options.description),
    language,
    generator: false,
    author: { name: toXmlText(options.siteName) },
    updated: new Date(findNewest(webinars, now)),
    feedLinks: {
      rss: address('rss.xml'),
      atom: address('atom.xml'),
      json: address('feed.json'),
    },
  });
  for (const webinar of listFeedEntries(webinars, list, now)) {
    const item = buildFeedItem(webinar, { ...options, isXml: format !== 'feed.json' });
    // An author in RSS is an email address, which nobody has given for this.
    if (format === 'rss.xml') delete item.author;
    feed.addItem(item);
  }
  return writers[format](feed);
}
