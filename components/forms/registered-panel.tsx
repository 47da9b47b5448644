'use client';

import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { neverChanges } from '@/components/never-changes';

/** Stands in for the form where this browser has registered before. */
export function RegisteredPanel({
  hint,
  welcome,
  children,
}: {
  /** Name of the cookie that says so; it opens nothing. */
  hint: string;
  /** What is shown instead. */
  welcome: ReactNode;
  /** The form. */
  children: ReactNode;
}) {
  const hasPass = useSyncExternalStore(
    neverChanges,
    () => document.cookie.includes(`${hint}=`),
    () => false,
  );
  const [wantsForm, setWantsForm] = useState(false);
  if (!hasPass || wantsForm) return children;
  return (
    <div className="grid gap-4">
      {welcome}
      <button type="button" className="button button-quiet" onClick={() => setWantsForm(true)}>
        Use the form instead
      </button>
    </div>
  );
}
