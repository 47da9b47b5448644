import type { Delivery } from '@/lib/delivery/delivery';
import { mostAttempts } from '@/lib/delivery/ledger/backoff';
import { sayMinute, stateWords } from './delivery-words';

/** Deliveries, newest first, each with how far it got. */
export function DeliveryList({
  deliveries,
  back,
  retry,
  more,
}: {
  deliveries: Delivery[];
  back: string;
  retry: (sent: FormData) => Promise<void>;
  /** Where there are more of them; null for none. */
  more: string | null;
}) {
  if (deliveries.length === 0) return <p className="mt-8">There is none like that.</p>;
  return (
    <>
      <ol aria-label="Deliveries" className="mt-6 border-rule border-t text-[0.9375rem]">
        {deliveries.map((delivery) => (
          <li
            key={delivery.id}
            className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 border-rule border-b py-3"
          >
            <div className="min-w-0">
              <p className="wrap-anywhere">
                <b>{delivery.kind}</b> · {delivery.channel}
                {delivery.webinar && ` · ${delivery.webinar}`} · {delivery.emailKey}
              </p>
              <p className="text-soft text-sm tabular-nums">{describe(delivery)}</p>
              {delivery.lastError && (
                <p className="mt-0.5 text-sm wrap-anywhere">
                  {delivery.state === 'skipped' ? 'Because' : 'Last error'}: {delivery.lastError}
                </p>
              )}
            </div>
            {(delivery.state === 'failed' || delivery.state === 'pending') && (
              <form action={retry}>
                <input type="hidden" name="id" value={delivery.id} />
                <input type="hidden" name="back" value={back} />
                <button type="submit" className="button button-quiet">
                  Try again<span className="sr-only">: {delivery.kind}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
      {more && (
        <p className="mt-4">
          <a href={more} className="text-link">
            Show more
          </a>
        </p>
      )}
    </>
  );
}

function describe(delivery: Delivery): string {
  const { state, attempts, nextAttemptAt, deliveredAt, createdAt } = delivery;
  const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  const words = stateWords[state];
  if (state === 'pending') {
    return `${words}: ${tried} of ${mostAttempts}, next at ${sayMinute(nextAttemptAt)}`;
  }
  if (state === 'delivered') return `${words} at ${sayMinute(deliveredAt ?? createdAt)}, ${tried}`;
  if (state === 'held') return `${words} until its registration is cleared`;
  return `${words} after ${tried}; asked for at ${sayMinute(createdAt)}`;
}
