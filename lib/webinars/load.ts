import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { getConfig } from '../config';
import { getLog } from '../log';
import { getSite } from '../site/load';
import { assembleCatalogue } from './assemble';
import { ContentFolderError, findEntryFiles } from './find-files';
import type { Catalogue, Redirect, Webinar } from './model';
import { formatProblem, sortProblems } from './problem';
import { type ReadResult, readEntry, readEntryBytes } from './read-entry';
import { getShelves, type Shelf } from './shelf';
import { readShelves, shelfName } from './shelf-file';

export interface LoadOptions {
  /** Absolute path. */
  contentDir: string;
  /** Absolute path of the folder that local images stand in. */
  publicDir: string;
  /** The zone of entries that name none. */
  timezone: string | null;
  /** A file that is broken after a change counts as it was before, where this process has read it. */
  keepsGood?: boolean;
  /** Called after each file. */
  onFile?: () => void;
}

declare global {
  /** The catalogue of this process. */
  var webinarCatalogue: Catalogue | undefined;
  /** Until when it counts as looked at in development, by `performance.now()`. */
  var webinarCatalogueUntil: number | undefined;
}

/**
 * Reads a content folder: the one door to content. Files that did not change since the last call
 * are not read again.
 *
 * @throws ContentFolderError where the folder does not exist; whatever is wrong inside it becomes a problem
 */
export function loadCatalogue({
  contentDir,
  publicDir,
  timezone,
  keepsGood = false,
  onFile,
}: LoadOptions): Catalogue {
  const files = findEntryFiles(contentDir);
  const key = [contentDir, publicDir, timezone].join('\n');
  const version = files.map((entry) => `${entry.file} ${entry.version}`).join('\n');
  const shelf = getShelves().get(key);
  if (shelf?.version === version) return shelf.catalogue;

  const context = { timezone, hasPublicFile: (file: string) => isBelow(publicDir, file) };
  const results: Shelf['results'] = new Map();
  for (const entry of files) {
    const known = shelf?.results.get(entry.file);
    const isCurrent = known?.version === entry.version;
    const read = isCurrent ? known.result : readEntry(entry, context);
    const result = keepsGood ? keepGood(read, known?.result) : read;
    results.set(entry.file, { version: entry.version, result });
    onFile?.();
  }
  const catalogue = assembleCatalogue([...results.values()].map(({ result }) => result));
  getShelves().set(key, { results, version, catalogue });
  return catalogue;
}

/** Somebody is in the middle of an edit: their page stays as it was, and the mistake is told. */
function keepGood(read: ReadResult, before: ReadResult | undefined): ReadResult {
  const isBroken = !read.webinar && read.problems.some(({ severity }) => severity === 'error');
  return isBroken && before?.webinar ? { ...before, problems: read.problems } : read;
}

/**
 * The catalogue as it would be with another text in one of its files. Nothing is kept of it.
 *
 * @param file - as `findEntryFiles` gives it; one that is in no content folder changes nothing
 * @throws ContentFolderError see {@link loadCatalogue}
 */
export function loadCatalogueWith(options: LoadOptions, file: string, text: string): Catalogue {
  loadCatalogue(options);
  const { contentDir, publicDir, timezone } = options;
  const context = { timezone, hasPublicFile: (each: string) => isBelow(publicDir, each) };
  const entry = findEntryFiles(contentDir).find((each) => each.file === file);
  const shelf = getShelves().get([contentDir, publicDir, timezone].join('\n'));
  const results = [...(shelf?.results ?? [])].map(([name, { result }]) =>
    entry && name === file
      ? readEntryBytes(entry, new TextEncoder().encode(text), context)
      : result,
  );
  return assembleCatalogue(results);
}

function isBelow(publicDir: string, file: string): boolean {
  const absolute = path.join(publicDir, file);
  const isInside = absolute.startsWith(publicDir + path.sep);
  return isInside && existsSync(absolute) && statSync(absolute).isFile();
}

/**
 * The catalogue of this process. In production it stays until {@link reloadCatalogue} takes in a
 * change; in development a changed file is seen at the next look. Files with errors are skipped
 * with a warning.
 */
export function getCatalogue(): Catalogue {
  const settled = globalThis.webinarCatalogue;
  const { isProduction, isBuild } = getConfig();
  const began = performance.now();
  const isFresh = isProduction || began < (globalThis.webinarCatalogueUntil ?? 0);
  if (settled && isFresh) return settled;
  // Those that make pages of a build find there what its first process has read.
  if (isBuild) readShelves(path.resolve('.next', shelfName));
  const catalogue = settle(loadCatalogue(readLoadOptions()));
  const ended = performance.now();
  globalThis.webinarCatalogueUntil = ended + Math.min(ended - began, longestPauseMs);
  return catalogue;
}

/**
 * A page asks for the catalogue several times. Looking for changes takes a tenth of a second and more
 * where there are ten thousand files: after each look there is a pause as long, but no longer than this.
 */
const longestPauseMs = 500;

/**
 * Takes in what has changed in the content folder. A file that has become unreadable counts as it
 * was before. A folder that is gone or empty changes nothing: disks of networks come and go.
 *
 * @returns whether anything has changed
 */
export function reloadCatalogue(): boolean {
  const before = getCatalogue();
  try {
    const catalogue = loadCatalogue(readLoadOptions());
    const isGone = catalogue.webinars.length === 0 && before.webinars.length > 0;
    if (isGone || catalogue === before) return false;
    settle(catalogue);
    return true;
  } catch (error) {
    if (error instanceof ContentFolderError) return false;
    throw error;
  }
}

/** Lets go of what was read: for a process that has handed it on and has other things to do. */
export function forgetCatalogue(): void {
  getShelves().clear();
  globalThis.webinarCatalogue = undefined;
}

function settle(catalogue: Catalogue): Catalogue {
  if (catalogue !== globalThis.webinarCatalogue) warn(catalogue);
  globalThis.webinarCatalogue = catalogue;
  return catalogue;
}

/** Where this process reads its catalogue from. */
export function readLoadOptions(): LoadOptions {
  const { contentDir, isProduction } = getConfig();
  return {
    contentDir,
    publicDir: path.resolve('public'),
    timezone: getSite().timezone ?? null,
    keepsGood: isProduction,
  };
}

/** The entry with a page at `/webinars/<slug>`, or null where there is none. */
export function findWebinar(slug: string): Webinar | null {
  const { webinars } = getCatalogue();
  const known = pages.get(webinars) ?? indexPages(webinars);
  return known.get(slug) ?? null;
}

const pages = new WeakMap<Webinar[], Map<string, Webinar>>();

function indexPages(webinars: Webinar[]): Map<string, Webinar> {
  const own = webinars.filter(({ externalUrl }) => externalUrl === null);
  const index = new Map(own.map((webinar) => [webinar.slug, webinar]));
  pages.set(webinars, index);
  return index;
}

/** Where `/webinars/<slug>` leads to instead of having a page, or null where it has one. */
export function findRedirect(slug: string): Redirect | null {
  return getCatalogue().redirects.find((redirect) => redirect.slug === slug) ?? null;
}

/** Where another address of the site leads to, or null where it is none of the redirects. */
export function findRedirectFrom(path: string): Redirect | null {
  return getCatalogue().redirects.find(({ from }) => from === path) ?? null;
}

/** A build reports problems itself, and completely. */
function warn({ problems }: Catalogue): void {
  if (getConfig().isBuild) return;
  const errors = sortProblems(problems).filter(({ severity }) => severity === 'error');
  for (const problem of errors) getLog().warn(`Skipped: ${formatProblem(problem)}`);
}
