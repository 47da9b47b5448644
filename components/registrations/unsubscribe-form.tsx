'use client';

import { useActionState } from 'react';

export type UnsubscribeState = 'idle' | 'done' | 'invalid' | 'failed';

const ownData = (
  <a href="/registrations" className="text-link">
    your registrations
  </a>
);

/** One button that stops mail, and what became of it. */
export function UnsubscribeForm({
  token,
  action,
}: {
  /** From the link; null where it does not work. */
  token: string | null;
  action: (state: UnsubscribeState, data: FormData) => Promise<UnsubscribeState>;
}) {
  const [state, formAction, isPending] = useActionState(
    action,
    token === null ? 'invalid' : 'idle',
  );
  if (state === 'invalid') {
    return (
      <>
        <h1>This link does not work</h1>
        <p>It was cut off on its way, or is too old. You can also stop mail at {ownData}.</p>
      </>
    );
  }
  if (state === 'done') {
    return (
      <div role="status">
        <h1>No more reminders</h1>
        <p className="mt-4 max-w-[60ch] text-lg text-soft">
          You get no more reminders and no news of recordings. What you need to know about a
          registration still comes. To get the rest again, go to {ownData}.
        </p>
      </div>
    );
  }
  return (
    <>
      <h1>Stop reminders and news?</h1>
      <p>
        You will get no more reminders and no news of recordings. Your registrations stay, and what
        you need to know about them still comes.
      </p>
      <form action={formAction} className="grid justify-items-start gap-5">
        {state === 'failed' && (
          <p role="alert" className="notice">
            That did not work: our database did not answer. Please try again in a minute.
          </p>
        )}
        <input type="hidden" name="token" value={token ?? ''} />
        <button type="submit" className="button" aria-disabled={isPending}>
          {isPending ? 'Stopping…' : 'Stop reminders and news'}
        </button>
      </form>
    </>
  );
}
