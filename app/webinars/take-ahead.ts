import { getConfig } from '@/lib/config';

/**
 * Of the pages of one kind those that a build makes. All others are made when first visited
 * (`app/internal/first-visit`), so that a build takes no longer for each entry there is.
 *
 * In development there are none: Next asks in a process of its own at each visit, which would have
 * to read every entry. There `app/internal/later` shows all pages.
 *
 * @param list - all there are, the newest first where that can be said of them
 */
export function takeAhead<T>(list: () => T[]): T[] {
  const { isProduction, pagesAhead } = getConfig();
  return isProduction ? list().slice(0, pagesAhead) : [];
}
