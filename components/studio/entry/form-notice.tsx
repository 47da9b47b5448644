'use client';

import { useEffect, useRef } from 'react';
import type { EntryFormState } from '@/lib/studio/entry-form/form-state';

const words: Record<EntryFormState['status'], { title: string; text: string } | null> = {
  editing: null,
  unchanged: { title: 'Nothing was changed.', text: 'The file already says what the form says.' },
  reviewed: {
    title: 'Not saved yet.',
    text: 'Below is what will be written. Save it, or go on changing it.',
  },
  refused: {
    title: 'Not saved.',
    text: 'With this an entry would be missing from the catalogue. What is wrong stands at its field; everything you typed is still here.',
  },
  stale: {
    title: 'Somebody changed this file while you were at it.',
    text: 'What they changed is below, and in the form wherever you had not typed something else. Look at what will be written now, and save it.',
  },
  failed: { title: 'Not saved.', text: 'What you typed is still here.' },
};

/** What came of sending the form: announced, and focused each time. */
export function FormNotice({ state }: { state: EntryFormState }) {
  const box = useRef<HTMLDivElement>(null);
  const notice = words[state.status];
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus at each answer, not at each render
  useEffect(() => box.current?.focus(), [state]);
  if (!notice) return null;
  const hasErrors = Object.values(state.problems).some((each) =>
    each.some(({ severity }) => severity === 'error'),
  );
  return (
    <div ref={box} role="alert" tabIndex={-1} className="notice outline-none">
      <p className="font-bold">{notice.title}</p>
      {state.message && <p>{state.message}</p>}
      <p>
        {state.status === 'reviewed' && hasErrors
          ? 'It can’t be saved like this: what is wrong stands at its field.'
          : notice.text}
      </p>
    </div>
  );
}
