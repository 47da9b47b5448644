'use client';

import { unstable_rethrow } from 'next/navigation';
import { type FormEvent, useActionState, useRef, useState, useTransition } from 'react';
import type { EntryFormState } from '@/lib/studio/entry-form/form-state';

export type EntryAction = (state: EntryFormState, sent: FormData) => Promise<EntryFormState>;

const offline = 'The server could not be reached. Try again.';

/**
 * Sends the form of an entry. Without JavaScript the browser posts it; with it, fields keep what was
 * typed, which React would reset otherwise.
 */
export function useEntryForm(action: EntryAction, initial: EntryFormState) {
  const [posted, formAction] = useActionState(action, initial);
  const [sent, setSent] = useState<EntryFormState | null>(null);
  const [isPending, startTransition] = useTransition();
  const isOnItsWay = useRef(false);
  const state = sent ?? posted;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
    const data = new FormData(event.currentTarget, submitter);
    startTransition(async () => {
      try {
        setSent(await action(state, data));
      } catch (error) {
        unstable_rethrow(error);
        setSent({ ...state, status: 'failed', message: offline });
      } finally {
        isOnItsWay.current = false;
      }
    });
  }

  return { state, formAction, submit, isPending };
}
