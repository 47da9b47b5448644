import type { Site } from '../../site/schema';
import type { Webinar } from '../../webinars/model';
import { searchAddress } from './address';
import { narrow } from './count';
import type { Group } from './groups';
import { createSpelling } from './spelling';
import { listFacetValues } from './values';

export interface FilterLink {
  label: string;
  count: number;
  href: string;
}

/** Which groups the catalogue leads into, and with how many of their values. */
const shown: Array<[group: Group, most: number]> = [
  ['state', 4],
  ['series', 1],
  ['topic', 3],
  ['transcript', 1],
];
/** Nobody comes for what can't be watched. */
const left = 'no-recording';

/**
 * The catalogue's row of filters: all talks, and the choices most visitors make.
 *
 * @param labels - what the site calls its sections
 * @param now - milliseconds since the epoch
 */
export function buildFilterRow(
  webinars: Webinar[],
  labels: Site['sections'],
  now: number,
): FilterLink[] {
  const read = (webinar: Webinar) => listFacetValues(webinar, labels, now);
  const listed = webinars.filter(({ unlisted }) => !unlisted);
  const { facets } = narrow(listed, read, {}, createSpelling(listed.map(read)));
  const chosen = shown.flatMap(([group, most]) => {
    const options = facets.find((facet) => facet.group === group)?.options ?? [];
    const wanted = options.filter(({ value }) => value !== left);
    return wanted.slice(0, most).map(({ value, label, count }): FilterLink => {
      const href = searchAddress({ text: '', selection: { [group]: [value] }, page: 1 });
      return { label, count, href };
    });
  });
  const all = { text: '', selection: {}, page: 1 };
  return [{ label: 'All', count: listed.length, href: searchAddress(all) }, ...chosen];
}
