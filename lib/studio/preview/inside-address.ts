import { isReserved } from '../../webinars/fields/slug';
import { previewPath } from './address';

/**
 * Where a link of the public pages leads in a preview.
 *
 * @returns null for what a preview does not have: search, collections, calendars, other pages
 */
export function insideAddress(path: string, at: number | null): string | null {
  if (/^\/webinars\/?$/.test(path)) return previewPath(null, { at });
  const slug = /^\/webinars\/([\w.~-]+)\/?$/.exec(path)?.[1];
  return slug === undefined || isReserved(slug) ? null : previewPath(slug, { at });
}
