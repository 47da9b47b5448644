import type { OwnItemView } from '@/lib/people/view';
import { ItemTitle } from './item-title';

/** Recordings a person waits for; nothing where there are none. */
export function RequestList({
  requests,
  forget,
}: {
  requests: OwnItemView[];
  forget: (data: FormData) => Promise<void>;
}) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requested" className="mt-11">
      <h2 id="requested" className="text-[1.625rem]">
        Recordings you wait for
      </h2>
      <ul className="mt-3 border-rule border-t">
        {requests.map((request) => (
          <li
            key={request.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-rule border-b py-5"
          >
            <div className="min-w-0">
              <ItemTitle item={request} />
              <p className="mt-1 text-[0.9375rem] text-soft">
                You asked on {request.since} to be told when it is up
              </p>
            </div>
            <form action={forget}>
              <input type="hidden" name="id" value={request.id} />
              <button type="submit" className="button button-quiet">
                Forget this<span className="sr-only">: {request.title}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
