'use client';

import { useEffect, useRef } from 'react';
import { takeFromShelf } from '@/components/written-once/take-from-shelf';

/**
 * Writes a transcript into the document without sending it a second time as data for React. In the
 * browser the text is already in the page and is left alone; after a navigation without a new
 * document it is taken out of the document at this address.
 */
export function TranscriptBody({ shelfKey, className }: { shelfKey: string; className: string }) {
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const read = () => {
      import('./reader/start').then(({ startReader }) => startReader(element));
    };
    // At the first of these on the page: before, it is a text like any other. A pointer may have
    // come before the framework did.
    if (!element.firstChild || document.querySelector(':hover')) read();
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, read, { once: true });
    }
  }, []);

  return (
    <div
      ref={body}
      id="transcript-text"
      className={className}
      dir="auto"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/webinars/transcript/render.ts, which lets no HTML through
      dangerouslySetInnerHTML={{
        __html: typeof window === 'undefined' ? takeFromShelf(shelfKey) : '',
      }}
    />
  );
}
