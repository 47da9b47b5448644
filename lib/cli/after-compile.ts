import path from 'node:path';
import { listDocuments } from '../search/document';
import { writeIndex } from '../search/index/build';
import { indexName } from '../search/index/get';
import { getCatalogue } from '../webinars/load';
import { shelfName, writeShelves } from '../webinars/shelf-file';

/**
 * What a build makes of the content beside its pages: the search index, and the entries as they
 * were read. After Next has cleared its folder and before it starts the processes that make pages.
 *
 * @param folder - absolute path of what the build makes
 */
export function writeBuildFiles(folder: string): void {
  const { webinars } = getCatalogue();
  writeShelves(path.join(folder, shelfName));
  writeIndex(path.join(folder, indexName), listDocuments(webinars));
}
