import type { SearchView } from '@/lib/search/view-model';
import { countTalks, describeDrop } from './words';

/** No results: which filter to drop, or what else to do. */
export function NothingFound({ drops, text }: Pick<SearchView, 'drops' | 'text'>) {
  return (
    <section className="mt-8 rounded-2xl border border-rule bg-card p-[clamp(1.5rem,4vw,2.5rem)]">
      <h2 className="text-2xl">
        {drops.length > 0 ? 'Drop a filter to see more' : 'Nothing found'}
      </h2>
      {drops.length > 0 ? (
        <ul className="mt-3 grid gap-1">
          {drops.map((drop) => (
            <li key={drop.what}>
              <a href={drop.href} rel="nofollow" className="text-link">
                Without {describeDrop(drop)}
              </a>{' '}
              <span className="text-soft tabular-nums">– {countTalks(drop.count)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 max-w-[60ch] text-soft">
          {text ? 'Try fewer or other words. ' : 'There is nothing like it. '}
          Every talk is on{' '}
          <a href="/webinars/search" className="text-link">
            the list of all talks
          </a>
          .
        </p>
      )}
    </section>
  );
}
