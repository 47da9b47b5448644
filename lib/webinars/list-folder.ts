import { readdirSync, statSync } from 'node:fs';

interface Listing {
  names: string[];
  /** The folder's as it was before it was listed: changes with each name that comes or goes. */
  version: string;
}

/** By absolute path. */
const listings = new Map<string, Listing>();

/** Two changes so close together may leave a folder with one time: old file systems count in 2 s. */
const unsureMs = 2_000;

/**
 * The names in a folder. A folder whose time of change is as it was is not listed again: looking
 * for changes among ten thousand entries then asks for nothing but times.
 *
 * @param folder - absolute path
 * @returns in their order; null where there is no folder that can be opened
 */
export function listFolder(folder: string): string[] | null {
  try {
    const { mtimeMs, ctimeMs, ino, dev } = statSync(folder);
    const version = `${mtimeMs} ${ctimeMs} ${ino} ${dev}`;
    const known = listings.get(folder);
    if (known?.version === version) return known.names;
    const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > unsureMs;
    const names = readdirSync(folder).sort();
    if (isSettled) listings.set(folder, { names, version });
    else listings.delete(folder);
    return names;
  } catch {
    listings.delete(folder);
    return null;
  }
}
