import type { Catalogue } from './model';
import type { ReadResult } from './read-entry';

/** A file as it was read, kept so that it is read again only when it changed. */
export interface KeptFile {
  version: string;
  result: ReadResult;
}

/** What was read of a content folder. */
export interface Shelf {
  results: Map<string, KeptFile>;
  /** What `catalogue` was assembled from; empty where it is none yet. */
  version: string;
  catalogue: Catalogue;
}

declare global {
  /** Pages, route handlers and the server's start each get modules of their own; this is shared. */
  var webinarShelves: Map<string, Shelf> | undefined;
}

/** The shelves of this process, by what decides how a folder is read. */
export function getShelves(): Map<string, Shelf> {
  globalThis.webinarShelves ??= new Map();
  return globalThis.webinarShelves;
}
