import type { FlaggedSubmission } from '@/lib/registrations/clear-flag';
import { sayMinute } from '../deliveries/delivery-words';

/** What looks machine-made, for a person to decide. */
export function FlaggedList({
  flagged,
  back,
  clear,
}: {
  flagged: FlaggedSubmission[];
  back: string;
  clear: (sent: FormData) => Promise<void>;
}) {
  return (
    <section id="flagged" aria-label="Flagged" className="mt-12">
      <h2 className="text-2xl">Flagged</h2>
      <p className="mt-2 max-w-prose text-soft">
        These look machine-made, so nothing was sent to them. Clearing one has its mail sent.
      </p>
      {flagged.length === 0 ? (
        <p className="mt-4">Nothing is flagged.</p>
      ) : (
        <ul className="mt-4 border-rule border-t text-[0.9375rem]">
          {flagged.map(({ id, email, webinar, flag, kind, createdAt }) => (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-rule border-b py-2.5"
            >
              <p className="min-w-0 wrap-anywhere">
                <b>{email}</b>
                <span className="block text-soft text-sm tabular-nums">
                  {kind} for {webinar} · {flag} · {sayMinute(createdAt)}
                </span>
              </p>
              <form action={clear}>
                <input type="hidden" name="id" value={id} />
                <input type="hidden" name="back" value={back} />
                <button type="submit" className="button button-quiet">
                  It is a person<span className="sr-only">: {email}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
