import { compareWebinars } from './assemble';
import type { Webinar } from './model';
import {
  findNextChange,
  getOwnState,
  getSessionState,
  hasVideo,
  isAhead,
  pickSession,
} from './state';
import { buildCard, buildSessionCard } from './view';
import type { CardView, CatalogueView, PageOf } from './view-model';

/** The lists that go on over several pages, as addresses name them. */
export const listNames = ['on-demand', 'pulumi-tv', 'no-recording'] as const;
export type ListName = (typeof listNames)[number];

/** More rows of what lies ahead than this would make the catalogue slow for everybody; search has all. */
const mostAhead = 40;

const pageSizes: Record<ListName, number> = {
  'on-demand': 24,
  'pulumi-tv': 12,
  'no-recording': 12,
};

/**
 * The catalogue page. The featured entry leads and is not repeated in the list of its state; the
 * PulumiTV series lists all of its own, also those still to come. Every order is total.
 *
 * @param webinars - the whole catalogue, in any order; its lists are kept as long as it is, so pass
 *   the same array each time
 * @param now - milliseconds since the epoch
 */
export function buildCatalogueView(webinars: Webinar[], now: number): CatalogueView {
  const lists = getLists(webinars, now);
  const ahead = [...lists.live, ...lists.upcoming];
  const live = buildTiles(ahead, 'live', now);
  const upcoming = buildTiles(ahead, 'upcoming', now);
  return {
    total: lists.total,
    featured: lists.featured ? buildCard(lists.featured, now) : null,
    live: live.slice(0, mostAhead),
    upcoming: upcoming.slice(0, mostAhead),
    isCut: { live: live.length > mostAhead, upcoming: upcoming.length > mostAhead },
    onDemand: toPage(lists['on-demand'], 'on-demand', 1, now),
    pulumiTv: toPage(lists['pulumi-tv'], 'pulumi-tv', 1, now),
    withoutRecording: toPage(lists['no-recording'], 'no-recording', 1, now),
  };
}

/** A card for each session in a state; what is held once, or has no date to show, has one. */
function buildTiles(ahead: Webinar[], state: 'live' | 'upcoming', now: number): CardView[] {
  const cards = ahead.flatMap((webinar) => {
    if (webinar.sessions.length < 2 || webinar.hideDate) {
      return isLive(webinar, now) === (state === 'live') ? [buildCard(webinar, now)] : [];
    }
    return webinar.sessions
      .filter((session) => getSessionState(session, webinar, now) === state)
      .map((session) => buildSessionCard(webinar, session.id, now));
  });
  // Live ones keep the order they are in; those to come stand in the order of time.
  return state === 'live' ? cards : cards.sort(compareStarts);
}

/** One page of a list, or null where the list has no such page. */
export function buildListPage(
  webinars: Webinar[],
  list: ListName,
  page: number,
  now: number,
): PageOf<CardView> | null {
  const built = toPage(getLists(webinars, now)[list], list, page, now);
  return Number.isInteger(page) && page >= 1 && page <= built.pages ? built : null;
}

/**
 * How many pages a list can ever have while the content stays as it is: lists grow by themselves
 * when sessions are over. At least one.
 */
export function countPossibleListPages(webinars: Webinar[], list: ListName): number {
  const lists = finalLists.get(webinars) ?? splitForever(webinars);
  finalLists.set(webinars, lists);
  return countPages(lists[list], list);
}

/** A catalogue is read once and asked for each of its lists, and their pages. */
const finalLists = new WeakMap<Webinar[], Lists>();

/** At the end of time everything is over; whatever is featured then may be listed until then. */
function splitForever(webinars: Webinar[]): Lists {
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const entries = listed.map((webinar) => ({ ...webinar, featured: false }));
  return splitLists(entries, Number.POSITIVE_INFINITY);
}

function countPages(items: Webinar[], list: ListName): number {
  return Math.max(1, Math.ceil(items.length / pageSizes[list]));
}

type Lists = Record<ListName | 'live' | 'upcoming', Webinar[]> & {
  featured: Webinar | null;
  /** How many entries are listed. */
  total: number;
};

/** The lists of the catalogue, and the place of the entry that leads it. */
export type CatalogueList = Exclude<keyof Lists, 'total'>;

/** In which lists of the catalogue an entry stands, on whichever page. */
export function findLists(webinar: Webinar, webinars: Webinar[], now: number): CatalogueList[] {
  const { featured, ...lists } = getLists(webinars, now);
  const names = [...listNames, 'live', 'upcoming'] as const;
  const found = names.filter((name) => lists[name].includes(webinar));
  return featured === webinar ? ['featured', ...found] : found;
}

/** A catalogue is read once and asked for every page of it: its lists until one of them changes. */
const currentLists = new WeakMap<Webinar[], { lists: Lists; since: number; until: number }>();

function getLists(webinars: Webinar[], now: number): Lists {
  const current = currentLists.get(webinars);
  if (current && current.since <= now && now < current.until) return current.lists;
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const lists = splitLists(listed, now);
  const until = findNextChange(listed, now) ?? Number.POSITIVE_INFINITY;
  currentLists.set(webinars, { lists, since: now, until });
  return lists;
}

/** Sorting keeps equals in their order, so that a first, total order decides all ties. */
function splitLists(entries: Webinar[], now: number): Lists {
  const listed = [...entries].sort(compareWebinars);
  const ahead = listed.filter((webinar) => isAhead(webinar, now));
  const upcoming = ahead
    .filter((webinar) => !isLive(webinar, now))
    .sort((a, b) => nextStart(a, now) - nextStart(b, now));
  const live = ahead.filter((webinar) => isLive(webinar, now));
  const past = featuredFirst(listed.filter((webinar) => !isAhead(webinar, now)));
  const featured = [...live, ...upcoming, ...past].find((webinar) => webinar.featured) ?? null;
  const others = (items: Webinar[]) => items.filter((webinar) => webinar !== featured);
  const regular = others(past).filter(({ series }) => series === null);
  return {
    featured,
    total: listed.length,
    live: others(live),
    upcoming: others(upcoming),
    'on-demand': regular.filter((webinar) => canBeSeen(webinar)),
    'no-recording': regular.filter((webinar) => !canBeSeen(webinar)),
    'pulumi-tv': featuredFirst(listed.filter(({ series }) => series === 'pulumi_tv')),
  };
}

/** Live for a visitor: external entries too, while the clock says so. */
function isLive(webinar: Webinar, now: number): boolean {
  return getOwnState(webinar, now) === 'live';
}

/** There is something behind the card: a recording, or the other site. */
function canBeSeen(webinar: Webinar): boolean {
  return webinar.externalUrl !== null || hasVideo(webinar);
}

function featuredFirst(items: Webinar[]): Webinar[] {
  return [...items].sort((a, b) => Number(b.featured) - Number(a.featured));
}

/** Soonest first, without a date last, ties by slug; the sessions of one entry keep their order. */
function compareStarts(a: CardView, b: CardView): number {
  const [left = 0, right = 0] = [a, b].map(({ time }) =>
    time ? Date.parse(time.start) : Number.MAX_VALUE,
  );
  if (left !== right || a.slug === b.slug) return left - right;
  return a.slug < b.slug ? -1 : 1;
}

function nextStart(webinar: Webinar, now: number): number {
  return pickSession(webinar, now)?.start.instant ?? Number.MAX_VALUE;
}

function toPage(items: Webinar[], list: ListName, page: number, now: number): PageOf<CardView> {
  const size = pageSizes[list];
  const shown = items.slice((page - 1) * size, page * size);
  return {
    items: shown.map((webinar) => buildCard(webinar, now)),
    page,
    pages: countPages(items, list),
    total: items.length,
  };
}
