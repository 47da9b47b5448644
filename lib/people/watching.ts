import { logFailure } from '../log';
import type { PeopleStore } from './store';

/** What of Next's `headers()` is read here. */
export interface ReadableHeaders {
  get(name: string): string | null;
}

/**
 * Whether a browser only fetches ahead what its visitor may open later. (What Next's own client
 * fetches ahead never gets as far as rendering a page like this one.)
 */
export function isPrefetch(headers: ReadableHeaders): boolean {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? '';
  return purpose.includes('prefetch');
}

/**
 * Notes that somebody opened a recording. Never throws: who watches need not care whether it could
 * be noted.
 */
export async function noteWatching(
  { recordWatched }: Pick<PeopleStore, 'recordWatched'>,
  registrationId: string,
  slug: string,
): Promise<void> {
  try {
    await recordWatched(registrationId, slug, Date.now());
  } catch (error) {
    logFailure(`That ${slug} was watched was not noted`, error);
  }
}
