'use client';

import { useActionState } from 'react';
import type { SignInState } from './sign-in-state';

/** One password for the whole desk. Works without JavaScript. */
export function SignInForm({
  action,
  to,
}: {
  action: (state: SignInState, sent: FormData) => Promise<SignInState>;
  /** The page to go on to. */
  to: string;
}) {
  const [state, send, isSending] = useActionState(action, { status: 'idle' });
  const complaint = explain(state);
  return (
    <form action={send} className="mt-8 grid gap-4">
      <input type="hidden" name="to" value={to} />
      {/* For password managers, which want to know whose password it is. */}
      <input type="text" name="username" value="studio" autoComplete="username" readOnly hidden />
      {complaint && (
        <p role="alert" className="font-bold text-accent">
          {complaint}
        </p>
      )}
      <label htmlFor="password" className="font-bold">
        Password
      </label>
      <input
        id="password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        aria-invalid={state.status === 'wrong' || undefined}
        className="field"
      />
      <button type="submit" className="button mt-2" aria-disabled={isSending}>
        {isSending ? 'Signing in …' : 'Sign in'}
      </button>
    </form>
  );
}

function explain(state: SignInState): string | null {
  if (state.status === 'idle') return null;
  if (state.status === 'wrong') return 'This is not the password. Try again.';
  const minutes = Math.ceil(state.retryAfterSeconds / 60);
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `There were too many wrong passwords. Wait ${wait}, then try again.`;
}
