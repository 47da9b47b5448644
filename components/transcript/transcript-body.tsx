'use client';

import { useEffect, useRef } from 'react';
import { takeFromShelf } from './shelf';

const id = 'transcript-text';

/**
 * Writes a transcript into the document without sending it a second time as data for React. In the
 * browser the text is already in the page and is left alone; after a navigation without a new
 * document it is taken out of the document at this address.
 */
export function TranscriptBody({ shelfKey }: { shelfKey: string }) {
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = body.current;
    if (!element || element.firstChild) return;
    import('./fetch-transcript')
      .then(({ fetchTranscript }) => fetchTranscript(id))
      .then(
        (nodes) => element.replaceChildren(...nodes),
        () => element.append('Reload to see the transcript.'),
      );
  }, []);

  return (
    <div
      ref={body}
      id={id}
      className="prose mt-4"
      dir="auto"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/webinars/markdown.ts, which lets no HTML through
      dangerouslySetInnerHTML={{
        __html: typeof window === 'undefined' ? takeFromShelf(shelfKey) : '',
      }}
    />
  );
}
