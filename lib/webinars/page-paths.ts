import { collect, type SeriesNames } from './collections/collect';
import { collectionKinds, collectionPath } from './collections/collection-path';
import { countCollectionPages } from './collections/view';
import type { Webinar } from './model';
import { webinarPath } from './path';
import { countPossibleListPages, listNames } from './sections';

const known = new WeakMap<readonly Webinar[], Set<string>>();

/**
 * The path of every page that comes from the content, as addresses write it: of entries, of what
 * gathers them, and of lists from their second page on.
 *
 * @param webinars - the whole catalogue; the set is kept as long as it is, so pass the same array
 */
export function listPagePaths(webinars: Webinar[], seriesNames: SeriesNames): Set<string> {
  const before = known.get(webinars);
  if (before) return before;
  const entries = webinars
    .filter(({ externalUrl }) => externalUrl === null)
    .map(({ slug }) => webinarPath(slug));
  const gathered = collectionKinds.flatMap((kind) =>
    collect(webinars, kind, seriesNames).flatMap((collection) =>
      count(countCollectionPages(collection)).flatMap(
        (page) => collectionPath(kind, collection.name, page) ?? [],
      ),
    ),
  );
  const lists = listNames.flatMap((list) =>
    count(countPossibleListPages(webinars, list))
      .slice(1)
      .map((page) => `/webinars/${list}/${page}`),
  );
  const paths = new Set([...entries, ...gathered, ...lists]);
  known.set(webinars, paths);
  return paths;
}

/** The numbers from one to another, that one included. */
function count(to: number): number[] {
  return Array.from({ length: to }, (_, at) => at + 1);
}
