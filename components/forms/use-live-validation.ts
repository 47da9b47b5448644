'use client';

import { useRef, useState } from 'react';
import type { FormSettings } from '@/lib/registrations/form-schema';
import type { Errors } from './live-validation';

/**
 * Checks a form in the browser, from the moment it is first touched. Where the check can't be
 * loaded the server's alone decides.
 */
export function useLiveValidation(settings: FormSettings, sessionIds: string[]) {
  const loading = useRef<Promise<() => Promise<Errors | null>>>(null);
  const ready = useRef<() => Promise<Errors | null>>(null);
  /** Null while the browser has nothing to say, so that the server's words stand. */
  const [errors, setErrors] = useState<Errors | null>(null);

  function start(element: HTMLFormElement) {
    loading.current ??= import('./live-validation').then(({ watchForm }) =>
      watchForm(element, settings, sessionIds, setErrors),
    );
    loading.current.then(
      (check) => {
        ready.current = check;
      },
      () => {
        loading.current = null;
      },
    );
  }

  /** What is wrong with the form; null where nothing is, or where the check is not there yet. */
  async function check(): Promise<Errors | null> {
    return ready.current ? ready.current() : null;
  }

  return { errors, start, check, forget: () => setErrors(null) };
}
