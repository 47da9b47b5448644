import { getConfig } from '@/lib/config';

/**
 * Of the pages of one kind those that a build makes. All others are made when first visited
 * (`app/internal/first-visit`), so that a build takes no longer for each entry there is.
 *
 * @param params - the newest first, where that can be said of them
 */
export function takeAhead<T>(params: T[]): T[] {
  const { isBuild, pagesAhead } = getConfig();
  return isBuild ? params.slice(0, pagesAhead) : params;
}
