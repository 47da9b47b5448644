import type { Site } from '../../site/schema';
import { compareWebinars } from '../assemble';
import type { Webinar } from '../model';
import { hasVideo, isAhead, pickSession } from '../state';

/** What there are feeds of, by the part of the address that names them. */
export const feedLists = ['all', 'upcoming', 'on-demand', 'pulumi-tv'] as const;
export type FeedList = (typeof feedLists)[number];

/** What a list of readers shows a feed as: the site, and what the list is called on its pages. */
export function feedTitle(list: FeedList, { name, sections }: Pick<Site, 'name' | 'sections'>) {
  const labels = {
    all: null,
    upcoming: sections.upcoming,
    'on-demand': sections.on_demand,
    'pulumi-tv': sections.pulumi_tv,
  };
  const label = labels[list];
  return label ? `${name} · ${label}` : name;
}

/** Readers keep what they have seen: a feed tells what is new, and is no archive. */
const maxItems = 50;

/**
 * The entries of a feed, those to come soonest first, all others newest first; none that is
 * unlisted.
 *
 * @param now - milliseconds since the epoch
 */
export function listFeedEntries(webinars: Webinar[], list: FeedList, now: number): Webinar[] {
  const listed = webinars
    .filter((webinar) => !webinar.unlisted && belongs(webinar, list, now))
    .sort(compareWebinars);
  const start = (webinar: Webinar) => pickSession(webinar, now)?.start.instant ?? Number.MAX_VALUE;
  if (list === 'upcoming') listed.sort((a, b) => start(a) - start(b));
  return listed.slice(0, maxItems);
}

function belongs(webinar: Webinar, list: FeedList, now: number): boolean {
  if (list === 'pulumi-tv') return webinar.series === 'pulumi_tv';
  if (list === 'upcoming') return isAhead(webinar, now);
  if (list === 'all') return true;
  return !isAhead(webinar, now) && (webinar.externalUrl !== null || hasVideo(webinar));
}
