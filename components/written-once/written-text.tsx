'use client';

import { useEffect, useRef } from 'react';
import { takeFromShelf } from './take-from-shelf';

/**
 * Writes a text into the document without sending it a second time as data for React. In the browser
 * it is already in the page and is left alone; after a navigation without a new document it is taken
 * out of the document at this address.
 *
 * @param props.shelfKey - from `shelve`, whose HTML must be safe
 */
export function WrittenText(props: { shelfKey: string; id: string; className: string }) {
  const { shelfKey, id, className } = props;
  const body = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = body.current;
    if (!element || element.firstChild) return;
    import('./fill-written').then(({ fillWritten }) => fillWritten(element));
  }, []);

  return (
    <div
      ref={body}
      id={id}
      className={className}
      dir="auto"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: from lib/webinars/markdown.ts or transcript/render.ts, which let no HTML through
      dangerouslySetInnerHTML={{
        __html: typeof window === 'undefined' ? takeFromShelf(shelfKey) : '',
      }}
    />
  );
}
