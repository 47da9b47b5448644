import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { indexName } from '../search/index/get';
import { shelfName } from '../webinars/shelf-file';

/** What the server needs there. Next takes files along that it can't tell from those it reads, of any kind. */
const needed = new Set(['.next', 'node_modules', 'package.json', 'server.js']);

/** What the server imports from beside its build: see `cacheHandler` in `next.config.js`. */
const pageFiles = 'lib/server/page-files.js';

/**
 * Makes of the folder `standalone`, in which Next leaves a server, one that can be taken anywhere and
 * run with `node server.js`: adds what Next leaves to others, and takes out what is nobody's business.
 *
 * @param build - folder of the build, relative to the working directory
 * @param contentDir - absolute path; copied where it lies in the working directory
 */
export function completeStandalone(build: string, contentDir: string): void {
  const standalone = path.join(build, 'standalone');
  if (!existsSync(standalone)) return;
  for (const name of readdirSync(standalone)) {
    if (!needed.has(name)) rmSync(path.join(standalone, name), { recursive: true });
  }
  const content = path.relative('.', contentDir);
  const parts = ['static', indexName, shelfName].map((name) => path.join(build, name));
  for (const part of [
    ...parts,
    pageFiles,
    'public',
    ...(content.startsWith('..') ? [] : [content]),
  ]) {
    if (existsSync(part)) cpSync(part, path.join(standalone, part), { recursive: true });
  }
}
