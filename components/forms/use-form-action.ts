'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useActionState, useRef, useState, useTransition } from 'react';
import { type FormAction, type FormState, idle } from './form-state';

const offline = 'The server could not be reached. What you typed is still here: try again.';

/**
 * Where a form that is posted leads. Named, because React would otherwise know the form again by its
 * place among the components alone, which is not the same in all ways that a page is made.
 */
const samePage = '';

/**
 * Sends a form to a server action. Without JavaScript the browser posts it (`formAction`); with it
 * `send` does, which keeps what was typed and says so when the network is gone.
 */
export function useFormAction(action: FormAction) {
  const [posted, formAction] = useActionState(action, idle, samePage);
  const [sent, setSent] = useState<FormState | null>(null);
  const [isPending, startTransition] = useTransition();
  const isOnItsWay = useRef(false);
  const state = sent ?? posted;

  function send(form: HTMLFormElement) {
    if (isOnItsWay.current) return;
    isOnItsWay.current = true;
    startTransition(async () => {
      try {
        setSent(await action(state, new FormData(form)));
      } catch (error) {
        // A redirect arrives as an error that only Next can handle.
        unstable_rethrow(error);
        // Of another build: posted as without scripts, the form comes back filled in.
        if (unstable_isUnrecognizedActionError(error)) form.submit();
        else setSent({ status: 'failed', message: offline, values: {} });
      } finally {
        isOnItsWay.current = false;
      }
    });
  }

  return { state, formAction, send, isPending };
}
