import { getConfig } from '@/lib/config';

/**
 * Of the pages of entries those that a build makes. All others are made when first visited
 * (`app/internal/first-visit`), so that a build takes no longer for each entry there is.
 *
 * In development there are none: Next asks in a process of its own at each visit, which would have
 * to read every entry. There `app/internal/later` shows all pages.
 *
 * @param list - all there are, the newest first
 */
export function takeAhead<T>(list: () => T[]): T[] {
  const { isProduction, pagesAhead } = getConfig();
  return isProduction ? list().slice(0, pagesAhead) : [];
}

/** The same of one kind of pages that list entries: a tenth as many, as each shows many. */
export function takeListsAhead<T>(list: () => T[]): T[] {
  return takeAhead(() => list().slice(0, Math.ceil(getConfig().pagesAhead / 10)));
}
