import { toNamePart } from '../fields/slug';

/** What webinars can be gathered by, as the address has it. */
export const collectionKinds = ['presenters', 'topics', 'series'] as const;
export type CollectionKind = (typeof collectionKinds)[number];

/**
 * The address of the page that gathers webinars by a name.
 *
 * @param page - 1-based
 * @returns null for a name without any letter or digit, which has no page
 */
export function collectionPath(kind: CollectionKind, name: string, page = 1): string | null {
  const slug = toNamePart(name);
  if (slug === '') return null;
  return `/webinars/${kind}/${encodeURIComponent(slug)}${page === 1 ? '' : `/${page}`}`;
}
