'use client';

import { useEffect } from 'react';
import { WrittenText } from '@/components/written-once/written-text';

const id = 'transcript-text';

/** A transcript, which becomes more than a text when somebody turns to the page. */
export function TranscriptBody(props: { shelfKey: string; className: string }) {
  useEffect(() => {
    const read = () => {
      import('./reader/start').then(({ startReader }) => startReader(id));
    };
    // A pointer may have come before the framework did.
    if (document.querySelector(':hover')) read();
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, read, { once: true });
    }
  }, []);

  return <WrittenText {...props} id={id} />;
}
