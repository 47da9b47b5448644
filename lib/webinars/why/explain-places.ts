import { listSearched } from '../../search/document';
import type { Site } from '../../site/schema';
import { type FeedList, feedLists, listFeedEntries } from '../feeds/list';
import type { Webinar } from '../model';
import { webinarPath } from '../path';
import { listDatesAhead } from '../programme';
import { isInSitemap } from '../sitemap';
import { findLastChange, findNextChange, getState } from '../state';
import { explainLists } from './explain-lists';
import type { Place, Remedy, Whereabouts } from './whereabouts';

/**
 * Says for each place where an entry could be found whether it is there, why, and what would change
 * that. Whether it is there is asked of what makes these places, so that the answer is theirs.
 *
 * @param webinars - the whole catalogue
 * @param labels - what the site calls its sections
 * @param now - milliseconds since the epoch
 */
export function explainPlaces(
  webinar: Webinar,
  webinars: Webinar[],
  labels: Site['sections'],
  now: number,
): Whereabouts {
  const at = findNextChange([webinar], now);
  return {
    slug: webinar.slug,
    title: webinar.title,
    state: getState(webinar, now),
    since: findLastChange(webinar, now),
    next: at === null ? null : { at, state: getState(webinar, at) },
    places: [
      explainPage(webinar),
      ...explainLists(webinar, webinars, labels, now),
      ...feedLists.map((list) => explainFeed(list, webinar, webinars, now)),
      explainCalendar(webinar, now),
      explainSearch(webinar),
      explainSitemap(webinar),
    ],
  };
}

const listIt: Remedy = { field: 'unlisted', value: 'false' };
const unlistIt: Remedy = { field: 'unlisted', value: 'true' };

function explainPage({ slug, externalUrl, gated }: Webinar): Place {
  const name = `Page ${webinarPath(slug)}`;
  if (externalUrl !== null) {
    const why = 'It is external: its card leads to another site.';
    return { name, isIn: false, why, remedy: { field: 'external', value: 'false' } };
  }
  const why = gated
    ? 'Every entry has one. Its video waits behind the form; gated: false opens it.'
    : 'Every entry has one. Its video is open; gated: true puts the form before it.';
  return { name, isIn: true, why, remedy: null };
}

const feedNames: Record<FeedList, string> = {
  all: 'Feed of everything',
  upcoming: 'Feed of what is to come',
  'on-demand': 'Feed of recordings',
  'pulumi-tv': 'Feed of PulumiTV',
};

function explainFeed(list: FeedList, webinar: Webinar, webinars: Webinar[], now: number): Place {
  const name = feedNames[list];
  const isIn = listFeedEntries(webinars, list, now).includes(webinar);
  if (webinar.unlisted) return { name, isIn, why: 'It is unlisted.', remedy: listIt };
  if (isIn) return { name, isIn, why: 'It is listed and of this kind.', remedy: unlistIt };
  if (list === 'pulumi-tv' && webinar.series === null) {
    const why = 'It is not marked as PulumiTV.';
    return { name, isIn, why, remedy: { field: 'pulumi_tv', value: 'true' } };
  }
  // Alone it would be there, so others stand before it.
  const isOfKind = listFeedEntries([webinar], list, now).length > 0;
  const why = isOfKind
    ? 'A feed has the first 50 entries, and it is not among them.'
    : 'It is of another kind at this moment.';
  return { name, isIn, why, remedy: null };
}

function explainCalendar(webinar: Webinar, now: number): Place {
  const name = 'Calendar to subscribe to';
  const isIn = listDatesAhead(webinar, now).length > 0;
  if (isIn) return { name, isIn, why: 'It has a date that is not over.', remedy: unlistIt };
  if (webinar.unlisted) return { name, isIn, why: 'It is unlisted.', remedy: listIt };
  if (webinar.hideDate) {
    const why = 'Its date is hidden.';
    return { name, isIn, why, remedy: { field: 'hide_date', value: 'false' } };
  }
  const why = webinar.sessions.length === 0 ? 'It has no date.' : 'All its dates are over.';
  return { name, isIn, why, remedy: { field: 'sortable_date', value: 'a date to come' } };
}

function explainSearch(webinar: Webinar): Place {
  const isIn = listSearched([webinar]).length > 0;
  const why = !isIn
    ? 'It is unlisted.'
    : webinar.gated
      ? 'It is listed. What the form protects is not searched.'
      : 'It is listed, and searched with its transcript.';
  return { name: 'Search of this site', isIn, why, remedy: isIn ? unlistIt : listIt };
}

function explainSitemap(webinar: Webinar): Place {
  const name = 'Sitemap for search engines';
  const isIn = isInSitemap(webinar);
  const block = 'block_external_search_index';
  if (isIn) {
    const why = 'Nothing keeps search engines away.';
    return { name, isIn, why, remedy: { field: block, value: 'true' } };
  }
  if (webinar.externalUrl !== null) {
    return {
      name,
      isIn,
      why: 'It has no page here.',
      remedy: { field: 'external', value: 'false' },
    };
  }
  if (webinar.unlisted) return { name, isIn, why: 'It is unlisted.', remedy: listIt };
  const why = 'Search engines are asked to stay away.';
  return { name, isIn, why, remedy: { field: block, value: 'false' } };
}
