'use client';

import { takeFromShelf } from './take-from-shelf';

/**
 * A block of JSON-LD that stands in the document alone: those who read it run no scripts.
 *
 * @param props.shelfKey - from `shelve`
 */
export function WrittenData({ shelfKey }: { shelfKey: string }) {
  return (
    <script
      type="application/ld+json"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written so that no text can end it
      dangerouslySetInnerHTML={{
        __html: typeof window === 'undefined' ? takeFromShelf(shelfKey) : '',
      }}
    />
  );
}
