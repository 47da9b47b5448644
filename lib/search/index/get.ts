import path from 'node:path';
import type Libsql from 'libsql';
import { getConfig } from '../../config';
import { getCatalogue } from '../../webinars/load';
import type { Catalogue } from '../../webinars/model';
import { openIndex, renewIndex } from './open';

/** An index and the catalogue that it is of: ids are places among the listed entries. */
export interface Searchable {
  catalogue: Catalogue;
  index: Libsql.Database;
}

declare global {
  /** Pages and route handlers each get modules of their own; an index is opened once. */
  var webinarSearch: Searchable | undefined;
  /** The index that is being made. */
  var webinarSearchRefresh: Promise<void> | undefined;
}

/** Lies in the folder of the build, so that each copy of a build has one of its own. */
export const indexName = 'search.sqlite';

const indexFile = () => path.resolve('.next', indexName);

/**
 * What this process searches. In development that is the content as it is now; in production it
 * stays until {@link refreshSearch} is through with a change, so that nobody waits for it.
 */
export function getSearchable(): Searchable {
  const catalogue = getCatalogue();
  const known = globalThis.webinarSearch;
  if (known && (known.catalogue === catalogue || getConfig().isProduction)) return known;
  const index = openIndex(indexFile(), catalogue.webinars);
  return replace({ catalogue, index });
}

/** Brings the index up to date in the background, if anybody has searched yet. */
export function refreshSearch(): Promise<void> {
  globalThis.webinarSearchRefresh ??= refresh().finally(() => {
    globalThis.webinarSearchRefresh = undefined;
  });
  return globalThis.webinarSearchRefresh;
}

async function refresh(): Promise<void> {
  const catalogue = getCatalogue();
  if (!globalThis.webinarSearch || globalThis.webinarSearch.catalogue === catalogue) return;
  const index = await renewIndex(indexFile(), catalogue.webinars);
  replace({ catalogue, index });
  // What has changed meanwhile is next.
  await refresh();
}

function replace(searchable: Searchable): Searchable {
  globalThis.webinarSearch?.index.close();
  globalThis.webinarSearch = searchable;
  return searchable;
}
