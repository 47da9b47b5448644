import { toNamePart } from '../fields/slug';
import { isAhead, pickSession } from '../state';
import { buildCard } from '../view';
import type { CardView, PageOf, PresenterView } from '../view-model';
import { type Collection, listPresenters } from './collect';
import { listRoles, type RoleView } from './roles';

/** A page that gathers webinars. */
export interface CollectionView {
  name: string;
  /** What lies ahead first, soonest first; then the rest, newest first. */
  page: PageOf<CardView>;
  /** For presenters: who it is, with their newest photo. */
  presenter: Pick<PresenterView, 'name' | 'photo'> | null;
  /** For presenters: all they were, the latest first. */
  roles: RoleView[];
}

const pageSize = 24;

/** How many pages a collection has. */
export function countCollectionPages({ webinars }: Collection): number {
  return Math.ceil(webinars.length / pageSize);
}

/**
 * A page of a collection.
 *
 * @param page - 1-based
 * @param now - milliseconds since the epoch
 * @returns null where there is no such page
 */
export function buildCollectionView(
  collection: Collection,
  page: number,
  now: number,
): CollectionView | null {
  const pages = countCollectionPages(collection);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const startOf = (webinar: Collection['webinars'][number]) =>
    pickSession(webinar, now)?.start.instant ?? Number.MAX_VALUE;
  const ahead = collection.webinars
    .filter((webinar) => isAhead(webinar, now))
    .toSorted((a, b) => startOf(a) - startOf(b));
  const ordered = [...ahead, ...collection.webinars.filter((webinar) => !isAhead(webinar, now))];
  const shown = ordered.slice((page - 1) * pageSize, page * pageSize);
  const isPresenter = collection.kind === 'presenters';
  return {
    name: collection.name,
    page: {
      items: shown.map((webinar) => buildCard(webinar, now)),
      page,
      pages,
      total: ordered.length,
    },
    presenter: isPresenter ? findPresenter(collection) : null,
    roles: isPresenter ? listRoles(collection) : [],
  };
}

function findPresenter({ slug, name, webinars }: Collection) {
  const photos = webinars
    .flatMap(listPresenters)
    .filter((each) => toNamePart(each.name) === slug)
    .flatMap(({ photo }) => photo ?? []);
  return { name, photo: photos[0] ?? null };
}
