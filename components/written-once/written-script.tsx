'use client';

import { takeFromShelf } from './take-from-shelf';

/**
 * A script, or a block of data, that stands in the document alone: neither is React's business.
 *
 * @param props.shelfKey - from `shelve`; no text in it may end the element
 */
export function WrittenScript({ shelfKey, type }: { shelfKey: string; type?: string }) {
  return (
    <script
      type={type}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant scripts, or JSON-LD that no text can end
      dangerouslySetInnerHTML={{
        __html: typeof window === 'undefined' ? takeFromShelf(shelfKey) : '',
      }}
    />
  );
}
