import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { writeIndex } from '../search/index/build';
import { indexName } from '../search/index/get';
import { forgetCatalogue, getCatalogue } from '../webinars/load';
import { shelfName, writeShelves } from '../webinars/shelf-file';

/**
 * What a build makes of the content beside its pages: the search index, and the entries as they
 * were read. After Next has cleared its folder and before it starts the processes that make pages,
 * which need the memory that this one does not need any more.
 *
 * @param folder - absolute path of what the build makes
 */
export function writeBuildFiles(folder: string): void {
  // What reading, and Next's reading of the code, left behind.
  collectGarbage();
  writeFiles(folder);
  forgetCatalogue();
  collectGarbage();
}

function writeFiles(folder: string): void {
  const { webinars } = getCatalogue();
  writeShelves(path.join(folder, shelfName));
  writeIndex(path.join(folder, indexName), webinars);
}

/** By itself Node does so when it wants memory, and not when another process does. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
