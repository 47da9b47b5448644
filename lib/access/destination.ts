import type { Catalogue } from '../webinars/model';
import { webinarPath } from '../webinars/path';

const catalogue = '/webinars';

/**
 * Where a mailed link leads to once it has become a cookie: the room of a gated webinar, the page
 * of any other, and the catalogue where the webinar is gone. Always a path of this site, and never
 * made from what was asked for unless the content knows it.
 *
 * @param slug - from the address that was asked for
 */
export function pickDestination(
  slug: string,
  { webinars, redirects }: Pick<Catalogue, 'webinars' | 'redirects'>,
): string {
  const path = webinarPath(slug);
  const webinar = webinars.find((entry) => entry.slug === slug);
  if (webinar) return webinar.gated && webinar.externalUrl === null ? `${path}/watch` : path;
  // It was renamed, or leads away: its own address knows where to.
  return redirects.some(({ from }) => from === path) ? path : catalogue;
}
