'use client';

import { focusSearchScript } from '@/lib/browser-scripts/focus-search';
import { momentScript } from '@/lib/browser-scripts/moment';
import { notesScript } from '@/lib/browser-scripts/notes';
import { preselectScript } from '@/lib/browser-scripts/preselect';

/**
 * A script inside the page, for what must not wait for React. Its text is constant (see
 * `lib/edge/content-policy.ts`) and stands in the document alone: React takes it as it is there, and
 * gets neither the text nor a module with it.
 */
export function InlineScript({
  name,
}: {
  name: 'focus-search' | 'moment' | 'notes' | 'preselect';
}) {
  return (
    <script
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant text
      dangerouslySetInnerHTML={{ __html: typeof window === 'undefined' ? read(name) : '' }}
    />
  );
}

function read(name: string): string {
  if (name === 'focus-search') return focusSearchScript;
  if (name === 'moment') return momentScript;
  return name === 'notes' ? notesScript : preselectScript;
}
