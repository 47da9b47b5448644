const words = {
  cancelled: 'Your registration is cancelled. You get no more mail about it.',
  forgotten: 'Forgotten. You are not told when that recording is up.',
  unsubscribed: 'You get no more reminders and no news of recordings.',
  subscribed: 'You get reminders and news of recordings again.',
  failed:
    'That did not work: our database did not answer. Nothing is lost. Please try again in a minute.',
} as const;

/** How what a person did on their page went. */
export type Outcome = keyof typeof words;

/** Says how it went; nothing where nothing was done. */
export function OutcomeNotice({
  done,
}: {
  /** As the address says: anything. */
  done: unknown;
}) {
  const outcome = Object.entries(words).find(([name]) => name === done);
  if (!outcome) return null;
  return (
    <p role={done === 'failed' ? 'alert' : 'status'} className="notice mt-6 max-w-[60ch]">
      {outcome[1]}
    </p>
  );
}
