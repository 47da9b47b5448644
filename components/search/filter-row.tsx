import type { FilterLink } from '@/lib/search/facets/filter-row';

/** Filters with counts, over the catalogue; the first one stands for everything. */
export function FilterRow({ links }: { links: FilterLink[] }) {
  return (
    <nav aria-label="Filters" className="print-hidden mt-6">
      <ul className="flex flex-wrap gap-2">
        {links.map(({ label, count, href }, at) => (
          <li key={href}>
            <a href={href} className={`chip ${at === 0 ? 'chip-full' : ''}`}>
              <span dir="auto">{label}</span> <span className="tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
