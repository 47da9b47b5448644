import { type Group, groups, type Selection } from './groups';

export const searchPath = '/webinars/search';
export const calendarPath = '/webinars/calendar.ics';

/** What a visitor asks for: everything that a search page's address says. */
export interface Request {
  /** As typed; empty for none. */
  text: string;
  selection: Selection;
  /** 1-based. */
  page: number;
}

/** More than anybody picks, and few enough to count for everybody. */
const mostValues = 20;
const longestValue = 100;

type Params = Record<string, string | string[] | undefined>;

/** Reads an address; what makes no sense in it is passed over. Never throws. */
export function readRequest(params: Params): Request {
  const selection: Selection = {};
  for (const group of groups) {
    const values = listTexts(params[group]).flatMap((text) => text.split(','));
    const kept = values.map((value) => clean(value)).filter(Boolean);
    if (kept.length > 0) selection[group] = [...new Set(kept)].slice(0, mostValues);
  }
  const page = Number(listTexts(params.page)[0]);
  return {
    // Half a character can stand in no address.
    text: (listTexts(params.q)[0] ?? '').toWellFormed(),
    selection,
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

function listTexts(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

function clean(value: string): string {
  const text = value
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]/gu, '')
    .trim()
    .toLowerCase();
  return text.slice(0, longestValue).toWellFormed();
}

/** The address of a search: `/webinars/search?q=queues&topic=aws,kubernetes&page=2`. */
export function searchAddress(request: Request): string {
  return addQuery(searchPath, request);
}

/**
 * The address of a calendar of what a visitor asks for: `/webinars/calendar.ics?topic=aws`. It has
 * what lies ahead alone, whatever was chosen of states.
 */
export function calendarAddress({ text, selection }: Pick<Request, 'text' | 'selection'>): string {
  return addQuery(calendarPath, { text, selection: { ...selection, state: [] }, page: 1 });
}

function addQuery(path: string, { text, selection, page }: Request): string {
  const query = text.trim();
  const chosen = groups.flatMap((group): Array<[string, string[]]> => {
    const values = selection[group] ?? [];
    return values.length > 0 ? [[group, values]] : [];
  });
  const parts = [
    ...(query ? [`q=${encode(query)}`] : []),
    ...chosen.map(([group, values]) => `${group}=${values.map(encode).join(',')}`),
    ...(page > 1 ? [`page=${page}`] : []),
  ];
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

/** The same request with a value chosen that was not, or no longer chosen; on its first page. */
export function toggle(request: Request, group: Group, value: string): Request {
  const before = request.selection[group] ?? [];
  const values = before.includes(value)
    ? before.filter((each) => each !== value)
    : [...before, value];
  return { ...request, page: 1, selection: { ...request.selection, [group]: values } };
}

/** The same request without anything chosen in a group. */
export function withoutGroup(request: Request, group: Group): Request {
  return { ...request, page: 1, selection: { ...request.selection, [group]: [] } };
}
