import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache')} */
const { default: FileSystemCache } = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
);

/**
 * Next's own store of pages, except that a file is there as a whole or not at all. Servers that share
 * a folder read what another one is writing; half a page, or an empty one, would be sent and kept
 * until the next turn.
 *
 * Next imports this itself (`cacheHandler` in `next.config.js`), so that it is JavaScript.
 */
export default class PageFiles extends FileSystemCache {
  /** @param {ConstructorParameters<typeof FileSystemCache>[0]} context - as Next gives it */
  constructor(context) {
    super({ ...context, fs: { ...context.fs, writeFile: writeWhole } });
  }
}

/**
 * @param {string} file
 * @param {string | Uint8Array} data
 */
async function writeWhole(file, data) {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, data);
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
