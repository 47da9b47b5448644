import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { findEntryFiles } from '../find-files';
import { loadCatalogue } from '../load';
import type { Problem, Webinar } from '../model';

/** A webinar of another site. */
export interface Importable {
  webinar: Webinar;
  /** Absolute path of its file. */
  absolute: string;
  /** Its address there: `/resources/a-talk`. */
  address: string;
}

export interface Skipped {
  /** Relative to the folder that was looked through. */
  file: string;
  reason: string;
}

/**
 * Looks through the content of a Hugo site for webinars: each section may have some.
 *
 * @param folder - absolute path of the site or of its content
 */
export function findImportable(folder: string): { found: Importable[]; skipped: Skipped[] } {
  const root = existsSync(path.join(folder, 'content')) ? path.join(folder, 'content') : folder;
  const seen = new Set<string>();
  const found: Importable[] = [];
  const skipped: Skipped[] = [];
  for (const section of listSections(root)) {
    const { webinars, problems } = loadCatalogue({
      contentDir: section,
      publicDir: section,
      timezone: null,
    });
    const files = new Map(findEntryFiles(section).map((entry) => [entry.file, entry.absolute]));
    for (const webinar of webinars) {
      const absolute = files.get(webinar.file);
      if (absolute === undefined || seen.has(absolute)) continue;
      seen.add(absolute);
      found.push({ webinar, absolute, address: toAddress(path.relative(root, absolute)) });
    }
    for (const [file, absolute] of files) {
      if (seen.has(absolute)) continue;
      const reason = explain(problems.filter((problem) => problem.file === file));
      if (!reason) continue;
      seen.add(absolute);
      skipped.push({ file: path.relative(folder, absolute), reason });
    }
  }
  return { found, skipped };
}

/** The folder itself and those below it that are no entry of their own. */
function listSections(root: string): string[] {
  const below = readdirSync(root)
    .filter((name) => !/^[._]/.test(name))
    .map((name) => path.join(root, name))
    .filter((absolute) => statSync(absolute, { throwIfNoEntry: false })?.isDirectory())
    .filter(
      (absolute) => !readdirSync(absolute).some((name) => /^index\.(md|markdown)$/i.test(name)),
    );
  return [...below.flatMap(listSections), root];
}

/** Where Hugo serves a file. */
function toAddress(file: string): string {
  const posix = file.split(path.sep).join('/').toLowerCase();
  return `/${posix.replace(/\/index\.(md|markdown)$/, '').replace(/\.(md|markdown)$/, '')}`;
}

function explain(problems: readonly Problem[]): string | null {
  const [worst] = [...problems].sort((a, b) => rank(a) - rank(b));
  if (!worst) return null;
  return `${worst.field ? `${worst.field} ` : ''}${worst.message}`;
}

function rank({ severity }: Problem): number {
  return ['error', 'warning', 'note'].indexOf(severity);
}
