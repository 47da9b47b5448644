'use client';

import { useActionState } from 'react';
import type { Reach } from '@/lib/studio/health/check-reach';

/** Asks mail server and CRM whether they are there, when somebody wants to know. */
export function ReachCheck({ action }: { action: () => Promise<Reach[]> }) {
  const [found, send, isAsking] = useActionState<Reach[]>(action, []);
  return (
    <section aria-label="Reachable" className="mt-10">
      <h2 className="border-rule border-b pb-2 text-xl">Mail and CRM</h2>
      <form action={send} className="mt-4">
        <button type="submit" className="button button-quiet" aria-disabled={isAsking}>
          {isAsking ? 'Asking …' : 'See whether they can be reached'}
        </button>
      </form>
      <div role="status">
        <ul className="mt-4 grid gap-1.5">
          {found.map(({ name, text, isTrouble }) => (
            <li key={name} className={isTrouble ? 'font-bold text-accent' : ''}>
              {name}: {text}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
