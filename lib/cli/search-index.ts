import path from 'node:path';
import { listDocuments } from '../search/document';
import { writeIndex } from '../search/index/build';
import { indexName } from '../search/index/get';
import { getCatalogue } from '../webinars/load';

/**
 * The search index of the content, as a part of a build.
 *
 * @param folder - absolute path of what the build makes
 */
export function writeBuildIndex(folder: string): void {
  writeIndex(path.join(folder, indexName), listDocuments(getCatalogue().webinars));
}
