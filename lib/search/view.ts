import type Libsql from 'libsql';
import type { Site } from '../site/schema';
import type { Webinar } from '../webinars/model';
import { type Request, searchAddress, toggle, withoutGroup } from './facets/address';
import { type Narrowed, narrow } from './facets/count';
import { type FacetValues, type Group, groups } from './facets/groups';
import { createSpelling, type Spell } from './facets/spelling';
import { listFacetValues } from './facets/values';
import { findIds } from './find';
import { buildHits } from './hits';
import { parseQuery, type Query } from './query';
import { suggestQuery } from './suggest';
import type { DropView, SearchView } from './view-model';

const pageSize = 20;

export interface Search {
  /** The index of these very webinars. */
  index: Libsql.Database;
  /** The whole catalogue, in its order. */
  webinars: Webinar[];
  /** What the site calls its sections. */
  labels: Site['sections'];
  request: Request;
  /** Milliseconds since the epoch. */
  now: number;
}

interface Found {
  /** In the index, where the listed ones stand in the order of the catalogue. */
  id: number;
  webinar: Webinar;
}

/** A page of what a visitor asks for. Public: nothing a gate hides is in it. */
export function buildSearchView({ index, webinars, labels, request, now }: Search): SearchView {
  const query = parseQuery(request.text);
  const asked: Request = { ...request, text: query.text };
  const read = ({ webinar }: Found) => listFacetValues(webinar, labels, now);
  const all = webinars
    .filter(({ unlisted }) => !unlisted)
    .map((webinar, at): Found => ({ id: at + 1, webinar }));
  const spell = createSpelling(all.map(read));
  const found = query.text.trim() === '' ? all : pick(all, findIds(index, query));
  const narrowed = narrow(found, read, request.selection, spell);
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
    drops: total > 0 ? [] : listDrops(asked, { all, found, narrowed, read, spell }),
  };
}

function pick(all: Found[], ids: number[]): Found[] {
  return ids.flatMap((id) => all[id - 1] ?? []);
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

interface Emptiness {
  all: Found[];
  found: Found[];
  narrowed: Narrowed<Found>;
  read: (found: Found) => FacetValues;
  spell: Spell;
}

/** What leads out of an empty page, the most fruitful first. */
function listDrops(request: Request, { all, found, narrowed, read, spell }: Emptiness): DropView[] {
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
