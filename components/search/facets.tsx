import type { FacetView } from '@/lib/search/view-model';
import { countTalks, groupTitles } from './words';

/** How many options of a group are seen at once. */
const most = 8;

/** Links that narrow the results down, with how many talks each leaves. */
export function Facets({ facets }: { facets: FacetView[] }) {
  if (facets.length === 0) return null;
  return (
    <nav id="filters" aria-labelledby="filters-title" className="print-hidden">
      <h2 id="filters-title" className="border-ink border-b-2 pb-3.5 text-2xl">
        Filters
      </h2>
      {facets.map(({ group, options }) => {
        const isEarly = (at: number) => at < most || options[at]?.isSelected;
        const later = options.filter((_, at) => !isEarly(at));
        return (
          <section key={group} aria-labelledby={`filters-${group}`} className="mt-6">
            <h3 id={`filters-${group}`} className="eyebrow font-sans">
              {groupTitles[group]}
            </h3>
            <Options options={options.filter((_, at) => isEarly(at))} />
            {later.length > 0 && (
              <details>
                <summary className="cursor-pointer py-1.5 text-[0.9375rem] text-soft">
                  {later.length} more
                </summary>
                <Options options={later} />
              </details>
            )}
          </section>
        );
      })}
    </nav>
  );
}

function Options({ options }: Pick<FacetView, 'options'>) {
  return (
    <ul className="mt-1.5">
      {options.map(({ value, label, count, isSelected, href }) => (
        <li key={value}>
          <a
            href={href}
            rel="nofollow"
            aria-current={isSelected || undefined}
            className="flex items-baseline justify-between gap-3 py-1.5 text-[0.9375rem] underline-offset-4 hover:underline aria-[current]:font-bold"
          >
            <span dir="auto">
              {isSelected && <span aria-hidden="true">✓ </span>}
              {label}
            </span>
            <span aria-hidden="true" className="text-soft tabular-nums">
              {count}
            </span>
            <span className="sr-only">, {countTalks(count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
