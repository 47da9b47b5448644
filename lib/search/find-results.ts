import type Libsql from 'libsql';
import type { Site } from '../site/schema';
import type { Webinar } from '../webinars/model';
import type { Request } from './facets/address';
import { type Narrowed, narrow } from './facets/count';
import type { FacetValues } from './facets/groups';
import { createSpelling, type Spell } from './facets/spelling';
import { listFacetValues } from './facets/values';
import { findIds } from './find';
import { parseQuery, type Query } from './query';

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

export interface Found {
  /** In the index, where the listed ones stand in the order of the catalogue. */
  id: number;
  webinar: Webinar;
}

export interface SearchResults {
  query: Query;
  /** Everything that is listed. */
  all: Found[];
  /** What the words are found in, best first. */
  found: Found[];
  /** What is left of it by what is chosen. */
  narrowed: Narrowed<Found>;
  read: (found: Found) => FacetValues;
  spell: Spell;
}

/** Finds what a visitor asks for. */
export function findResults({ index, webinars, labels, request, now }: Search): SearchResults {
  const query = parseQuery(request.text);
  const read = ({ webinar }: Found) => listFacetValues(webinar, labels, now);
  const all = webinars
    .filter(({ unlisted }) => !unlisted)
    .map((webinar, at): Found => ({ id: at + 1, webinar }));
  const spell = createSpelling(all.map(read));
  const found = query.text.trim() === '' ? all : pick(all, findIds(index, query));
  return {
    query,
    all,
    found,
    narrowed: narrow(found, read, request.selection, spell),
    read,
    spell,
  };
}

function pick(all: Found[], ids: number[]): Found[] {
  return ids.flatMap((id) => all[id - 1] ?? []);
}
