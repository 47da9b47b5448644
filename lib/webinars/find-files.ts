import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';

/** A file that may hold an entry. */
export interface EntryFile {
  /** Relative to the content folder, with forward slashes. */
  file: string;
  absolute: string;
  /** The folder's name for `<name>/index.md`, the file's for `<name>.md`. */
  name: string;
  /** Changes whenever the file does. */
  version: string;
}

/** The content folder itself is missing; the message says what to set. */
export class ContentFolderError extends Error {
  override name = 'ContentFolderError';
}

/** No entry, whatever folder they stand in. */
const notEntries = new Set(['index', '_index', 'readme', 'contributing', 'changelog', 'license']);

/**
 * Finds the files of a content folder: `webinars/<slug>/index.md`, `<slug>/index.md` and, in both
 * places, `<slug>.md`. Names that begin with a dot or an underscore are left alone.
 *
 * @param contentDir - absolute path
 * @returns in the order of their names
 * @throws ContentFolderError saying what to set where the folder does not exist
 */
export function findEntryFiles(contentDir: string): EntryFile[] {
  const top = list(contentDir);
  if (!top) {
    throw new ContentFolderError(
      `There is no content folder at ${contentDir}. Set CONTENT_DIR to the right one.`,
    );
  }
  const webinars = list(path.join(contentDir, 'webinars')) ?? [];
  const found = [...collect(contentDir, '', top), ...collect(contentDir, 'webinars', webinars)];
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function collect(contentDir: string, folder: string, entries: Dirent[]): EntryFile[] {
  return entries.flatMap(({ name }) => {
    if (/^[._]/.test(name)) return [];
    const isFile = /\.(md|markdown)$/i.test(name);
    const base = name.replace(/\.(md|markdown)$/i, '');
    if (isFile && notEntries.has(base.toLowerCase())) return [];
    const file = path.posix.join(folder, isFile ? name : `${name}/index.md`);
    const absolute = path.join(contentDir, file);
    // Links to files and folders count as what they lead to.
    const stats = readStats(absolute);
    if (!stats?.isFile()) return [];
    return [{ file, absolute, name: base, version: `${stats.mtimeMs}-${stats.size}` }];
  });
}

function list(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** Null where there is nothing, or a file where a folder would have to be. */
function readStats(absolute: string): Stats | null {
  try {
    return statSync(absolute);
  } catch {
    return null;
  }
}
