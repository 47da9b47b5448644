import path from 'node:path';
import type Libsql from 'libsql';
import { getCatalogue } from '../../webinars/load';
import type { Catalogue } from '../../webinars/model';
import { openIndex } from './open';

declare global {
  /** Pages and route handlers each get modules of their own; an index is opened once. */
  var webinarSearch: { catalogue: Catalogue; index: Libsql.Database } | undefined;
}

/** Lies in the folder of the build, so that each copy of a build has one of its own. */
export const indexName = 'search.sqlite';

/** The index of the catalogue of this process; in development of the content as it is now. */
export function getSearchIndex(): Libsql.Database {
  const catalogue = getCatalogue();
  if (globalThis.webinarSearch?.catalogue !== catalogue) {
    const index = openIndex(path.resolve('.next', indexName), catalogue.webinars);
    globalThis.webinarSearch?.index.close();
    globalThis.webinarSearch = { catalogue, index };
  }
  return globalThis.webinarSearch.index;
}
