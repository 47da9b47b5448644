import { flags } from '../../webinars/editing/save-flag';
import type { EntryRow } from './entry-row';

export const states = [
  'live',
  'upcoming',
  'awaiting-recording',
  'on-demand',
  'external',
  'broken',
] as const;
export const sorts = ['date', 'title', 'registered', 'watched', 'problems'] as const;

/** What somebody wants to see of the entries, as the address says it. */
export interface EntryQuery {
  text: string;
  state: (typeof states)[number] | null;
  show: (typeof flags)[number] | 'problems' | null;
  sort: (typeof sorts)[number];
  /** 1-based. */
  page: number;
}

/** How many are shown at a time. */
export const entriesPerPage = 100;

export const shows = [...flags, 'problems'] as const;

/** Reads an address; what makes no sense in it is passed over. */
export function readEntryQuery(params: Record<string, string | string[] | undefined>): EntryQuery {
  const pick = <Value extends string>(name: string, values: readonly Value[]): Value | null =>
    values.find((value) => value === params[name]) ?? null;
  const text = typeof params.q === 'string' ? params.q.trim().slice(0, 200) : '';
  const page = Number(params.page);
  return {
    text,
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    state: pick('state', states),
    show: pick('show', shows),
    sort: pick('sort', sorts) ?? 'date',
  };
}

/** The entries somebody wants to see, in the order they want. */
export function pickEntries(rows: readonly EntryRow[], query: EntryQuery): EntryRow[] {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .filter(({ title, slug, file }) => {
      const text = `${title} ${slug} ${file}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .filter(({ state }) => query.state === null || state === query.state)
    .filter((row) => query.show === null || isShown(row, query.show))
    .toSorted((a, b) => comparators[query.sort](a, b) || compare(a.slug, b.slug));
}

function isShown(row: EntryRow, show: NonNullable<EntryQuery['show']>): boolean {
  return show === 'problems' ? row.problems.length > 0 : row.flags[show];
}

const comparators: Record<EntryQuery['sort'], (a: EntryRow, b: EntryRow) => number> = {
  // What is broken first, then the newest; those without a date last.
  date: (a, b) =>
    Number(b.state === 'broken') - Number(a.state === 'broken') ||
    (b.instant ?? Number.MIN_SAFE_INTEGER) - (a.instant ?? Number.MIN_SAFE_INTEGER),
  title: (a, b) => a.title.localeCompare(b.title),
  registered: (a, b) => b.registered - a.registered,
  watched: (a, b) => b.watched - a.watched,
  problems: (a, b) => countErrors(b) - countErrors(a) || b.problems.length - a.problems.length,
};

function countErrors({ problems }: EntryRow): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The address of the same entries. */
export function entriesAddress({ text, state, show, sort, page }: EntryQuery): string {
  const parts = new URLSearchParams();
  if (text) parts.set('q', text);
  if (state) parts.set('state', state);
  if (show) parts.set('show', show);
  if (sort !== 'date') parts.set('sort', sort);
  if (page > 1) parts.set('page', String(page));
  return parts.size === 0 ? '/studio' : `/studio?${parts}`;
}
