import type { SearchView } from '@/lib/search/view-model';
import { groupTitles } from './words';

/** What is chosen, each a link that drops it. */
export function ChosenFilters({ chosen }: { chosen: SearchView['chosen'] }) {
  if (chosen.length === 0) return null;
  return (
    <ul aria-label="Chosen filters" className="mt-4 flex flex-wrap gap-2">
      {chosen.map(({ group, value, label, href }) => (
        <li key={`${group} ${value}`}>
          <a href={href} rel="nofollow" className="chip chip-full">
            <span className="sr-only">Drop the filter </span>
            <span>
              {groupTitles[group]}: <span dir="auto">{label}</span>
            </span>
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
