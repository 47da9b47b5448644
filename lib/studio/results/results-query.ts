/** What somebody wants to see of the registrations, as the address says it. */
export interface ResultsQuery {
  /** A range of days, the last of them today. */
  days: (typeof ranges)[number];
  text: string;
  /** 1-based. */
  page: number;
}

export const ranges = [30, 90, 365] as const;

/** Reads an address; what makes no sense in it is passed over. */
export function readResultsQuery(
  params: Record<string, string | string[] | undefined>,
): ResultsQuery {
  const page = Number(params.page);
  return {
    days: ranges.find((each) => String(each) === params.days) ?? 30,
    text: typeof params.q === 'string' ? params.q.trim().slice(0, 200) : '',
    page: Number.isSafeInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/**
 * The address of the registrations of a webinar, or of all.
 *
 * What is searched for may be an email address. It stands in the address of a page that nobody
 * keeps (no-store) and that tells other sites nothing (Referrer-Policy: same-origin).
 */
export function resultsAddress(webinar: string | null, query: Partial<ResultsQuery> = {}): string {
  const path = webinar === null ? '' : `/${encodeURIComponent(webinar)}`;
  const parts = new URLSearchParams();
  if (query.days && query.days !== 30) parts.set('days', String(query.days));
  if (query.text) parts.set('q', query.text);
  if (query.page && query.page > 1) parts.set('page', String(query.page));
  return `/studio/registrations${path}${parts.size === 0 ? '' : `?${parts}`}`;
}
