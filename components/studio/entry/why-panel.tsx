import type { State } from '@/lib/webinars/view-model';
import type { Place } from '@/lib/webinars/why/whereabouts';
import { stateWords } from '../entries/state-words';

/** Where an entry is to be found, and what would change that. */
export function WhyPanel({
  places: { state, since, next, places },
}: {
  places: {
    state: State;
    /** In words; null where no date decides. */
    since: string | null;
    next: { state: State; at: string } | null;
    places: Array<Place & { href: string | null }>;
  };
}) {
  return (
    <details className="mb-8 border-rule border-y py-3">
      <summary className="cursor-pointer font-bold">
        Why is it (not) here?{' '}
        <span className="font-normal text-soft">
          {stateWords[state]}
          {since && ` since ${since}`}
          {next && ` · next: ${stateWords[next.state]}, ${next.at}`}
        </span>
      </summary>
      <ul className="mt-3 grid gap-x-10 gap-y-2.5 text-[0.9375rem] md:grid-cols-2">
        {places.map(({ name, isIn, why, remedy, href }) => (
          <li key={name} className="flex gap-3">
            <span aria-hidden="true" className={isIn ? 'text-accent' : 'text-soft'}>
              {isIn ? '●' : '○'}
            </span>
            <span>
              <b>{name}</b>: {isIn ? 'yes' : 'no'}. {why}
              {remedy && (
                <span className="block text-soft">
                  {isIn ? 'To take it away: ' : 'To put it there: '}
                  <a href={href ?? undefined} className="text-link">
                    {remedy.field}: {remedy.value}
                  </a>
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
