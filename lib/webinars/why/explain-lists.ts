import type { Site } from '../../site/schema';
import type { Webinar } from '../model';
import { type CatalogueList, findLists } from '../sections';
import { getOwnState, hasVideo, isAhead } from '../state';
import type { Place, Remedy } from './whereabouts';

const lists = ['featured', 'live', 'upcoming', 'on-demand', 'pulumi-tv', 'no-recording'] as const;

/** The sections of the catalogue, and the place at its head. */
export function explainLists(
  webinar: Webinar,
  webinars: Webinar[],
  labels: Site['sections'],
  now: number,
): Place[] {
  const found = findLists(webinar, webinars, now);
  const names: Record<CatalogueList, string> = {
    featured: 'First on the catalogue',
    live: `Section “${labels.live}”`,
    upcoming: `Section “${labels.upcoming}”`,
    'on-demand': `Section “${labels.on_demand}”`,
    'pulumi-tv': `Section “${labels.pulumi_tv}”`,
    'no-recording': `Section “${labels.without_recording}”`,
  };
  return lists.map((list) => {
    const isIn = found.includes(list);
    return { name: names[list], isIn, ...explain(list, isIn, webinar, webinars, found, now) };
  });
}

function explain(
  list: CatalogueList,
  isIn: boolean,
  webinar: Webinar,
  webinars: Webinar[],
  found: CatalogueList[],
  now: number,
): Pick<Place, 'why' | 'remedy'> {
  if (webinar.unlisted) return because('It is unlisted.', 'unlisted', 'false');
  if (list === 'featured') return explainFeatured(isIn, webinar, webinars, now);
  if (list === 'pulumi-tv') {
    return isIn
      ? because('It is marked as PulumiTV.', 'pulumi_tv', 'false')
      : because('It is not marked as PulumiTV.', 'pulumi_tv', 'true');
  }
  if (isIn) return { why: sayWhyIn[list], remedy: leaveBy[list] };
  if (found.includes('featured') && isOfKind(list, webinar, now)) {
    return because('It stands first instead.', 'featured', 'false');
  }
  const isHeld = !isAhead(webinar, now);
  if (list === 'live' || list === 'upcoming') {
    if (isHeld) return because(sayOver(webinar), 'sortable_date', 'a date to come');
    const why = list === 'live' ? 'It has not begun yet.' : 'It has begun.';
    return because(
      why,
      'sortable_date',
      list === 'live' ? 'a date that has begun' : 'a date to come',
    );
  }
  if (!isHeld) return { why: 'It is not over yet.', remedy: null };
  if (webinar.series !== null) {
    return because('What is PulumiTV has a section of its own.', 'pulumi_tv', 'false');
  }
  return list === 'on-demand'
    ? because('There is nothing to watch yet.', 'youtube_url', 'the address of the recording')
    : { why: 'There is something to watch.', remedy: null };
}

const sayWhyIn: Record<Exclude<CatalogueList, 'featured' | 'pulumi-tv'>, string> = {
  live: 'It has begun and is not over.',
  upcoming: 'It has a date to come, or none and no recording.',
  'on-demand': 'It is over, or was recorded before, and there is something to watch.',
  'no-recording': 'It is over and has no recording.',
};

const leaveBy: Record<Exclude<CatalogueList, 'featured' | 'pulumi-tv'>, Remedy> = {
  live: { field: 'unlisted', value: 'true' },
  upcoming: { field: 'unlisted', value: 'true' },
  'on-demand': { field: 'unlisted', value: 'true' },
  'no-recording': { field: 'youtube_url', value: 'the address of the recording' },
};

function explainFeatured(
  isIn: boolean,
  webinar: Webinar,
  webinars: Webinar[],
  now: number,
): Pick<Place, 'why' | 'remedy'> {
  if (isIn) return because('It is featured.', 'featured', 'false');
  if (!webinar.featured) return because('It is not featured.', 'featured', 'true');
  const first = webinars.find((each) => findLists(each, webinars, now).includes('featured'));
  const why = `“${first?.title ?? 'Another entry'}” is featured, too, and comes first: switch that off.`;
  return { why, remedy: null };
}

/** Whether it would be there if it did not stand first. */
function isOfKind(list: CatalogueList, webinar: Webinar, now: number): boolean {
  const state = getOwnState(webinar, now);
  if (list === 'live' || list === 'upcoming') return state === list;
  if (isAhead(webinar, now) || webinar.series !== null) return false;
  const isSeen = webinar.externalUrl !== null || hasVideo(webinar);
  return isSeen === (list === 'on-demand');
}

function sayOver({ sessions }: Webinar): string {
  return sessions.length === 0 ? 'It has no date, and is marked as a recording.' : 'It is over.';
}

function because(why: string, field: string, value: string): Pick<Place, 'why' | 'remedy'> {
  return { why, remedy: { field, value } };
}
