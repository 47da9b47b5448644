import type { PageOf } from '@/lib/webinars/view-model';

/** Links to the pages of a list. Not drawn for one page. */
export function PageLinks({
  label,
  at: { page, pages },
  addressOf,
}: {
  label: string;
  at: Pick<PageOf<unknown>, 'page' | 'pages'>;
  addressOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  const link = 'inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg px-3';
  return (
    <nav aria-label={`${label}: pages`} className="print-hidden mt-12 border-rule border-t pt-5">
      <ul className="flex flex-wrap items-center gap-1 tabular-nums">
        {page > 1 && (
          <li>
            <a href={addressOf(page - 1)} rel="prev" className={`${link} text-link`}>
              Previous
            </a>
          </li>
        )}
        {listPages(page, pages).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === null ? (
              <span className="px-1 text-soft">…</span>
            ) : (
              <a
                href={addressOf(number)}
                aria-label={`Page ${number}`}
                aria-current={number === page ? 'page' : undefined}
                className={`${link} hover:bg-card aria-[current]:bg-ink aria-[current]:text-paper`}
              >
                {number}
              </a>
            )}
          </li>
        ))}
        {page < pages && (
          <li>
            <a href={addressOf(page + 1)} rel="next" className={`${link} text-link`}>
              Next
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** First, last and the neighbours of the current page; null for what is left out between them. */
export function listPages(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (at) => at === 1 || at === pages || Math.abs(at - page) <= 1,
  );
  return shown.flatMap((at, index) => {
    const before = shown[index - 1];
    return before !== undefined && at - before > 1 ? [null, at] : [at];
  });
}
