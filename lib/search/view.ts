import type Libsql from 'libsql';
import { isAhead } from '../webinars/state';
import {
  calendarAddress,
  type Request,
  searchAddress,
  toggle,
  withoutGroup,
} from './facets/address';
import { narrow } from './facets/count';
import { type Group, groups } from './facets/groups';
import type { Spell } from './facets/spelling';
import { type Found, findResults, type Search, type SearchResults } from './find-results';
import { buildHits } from './hits';
import type { Query } from './query';
import { suggestQuery } from './suggest';
import type { DropView, SearchView } from './view-model';

const pageSize = 20;

/** A page of what a visitor asks for. Public: nothing a gate hides is in it. */
export function buildSearchView(search: Search): SearchView {
  const { index, request, now } = search;
  const results = findResults(search);
  const { query, found, narrowed, spell } = results;
  const asked: Request = { ...request, text: query.text };
  const total = narrowed.items.length;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(request.page, pages);
  const shown = narrowed.items.slice((page - 1) * pageSize, page * pageSize);
  return {
    text: query.text.trim(),
    chosen: listChosen(asked, spell),
    total,
    page,
    pages,
    hits: buildHits(index, shown, query, now),
    suggestion: found.length === 0 ? suggest(index, query, asked) : null,
    facets: narrowed.facets.map(({ group, options }) => ({
      group,
      options: options.map((option) => {
        return { ...option, href: searchAddress(toggle(asked, group, option.value)) };
      }),
    })),
    drops: total > 0 ? [] : listDrops(asked, results),
    calendarPath: buildCalendarPath(asked, narrowed.items, now),
  };
}

/** Where the dates of what was found can be subscribed to; null where nothing lies ahead. */
function buildCalendarPath(request: Request, found: Found[], now: number): string | null {
  const isAny = found.some(({ webinar }) => isAhead(webinar, now) && !webinar.hideDate);
  return isAny ? calendarAddress(request) : null;
}

function listChosen(request: Request, spell: Spell): SearchView['chosen'] {
  return groups.flatMap((group) =>
    (request.selection[group] ?? []).map((value) => {
      const href = searchAddress(toggle(request, group, value));
      return { group, value, label: spell(group, value), href };
    }),
  );
}

function suggest(index: Libsql.Database, query: Query, request: Request): SearchView['suggestion'] {
  const text = suggestQuery(index, query);
  return text === null ? null : { text, href: searchAddress({ ...request, text, page: 1 }) };
}

/** What leads out of an empty page, the most fruitful first. */
function listDrops(
  request: Request,
  { all, found, narrowed, read, spell }: SearchResults,
): DropView[] {
  const chosen = groups.filter((group) => (request.selection[group] ?? []).length > 0);
  if (chosen.length === 0) return [];
  const labelsOf = (group: Group) =>
    (request.selection[group] ?? []).map((value) => spell(group, value));
  const single = chosen.map((group): DropView => {
    const href = searchAddress(withoutGroup(request, group));
    return { what: group, labels: labelsOf(group), href, count: narrowed.without[group] ?? 0 };
  });
  const wordless: Request = { ...request, text: '', page: 1 };
  const words: DropView = {
    what: 'words',
    labels: [request.text.trim()],
    href: searchAddress(wordless),
    count: request.text ? narrow(all, read, request.selection, spell).items.length : 0,
  };
  const drops = [...single, words].filter(({ count }) => count > 0);
  if (drops.length > 0) return drops.sort((a, b) => b.count - a.count);
  const bare: Request = { ...request, selection: {}, page: 1 };
  const labels = chosen.flatMap(labelsOf);
  const filters: DropView = {
    what: 'filters',
    labels,
    href: searchAddress(bare),
    count: found.length,
  };
  return found.length > 0 ? [filters] : [];
}
