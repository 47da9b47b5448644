import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changeFrontMatter } from '../editing/change-front-matter';
import { EditError } from '../editing/field-change';
import { webinarPath } from '../path';
import { findImportable, type Importable, type Skipped } from './find-importable';

export interface Imported {
  slug: string;
  /** Relative to the content folder. */
  file: string;
  /** The old address that leads to it now; null where it is the same. */
  alias: string | null;
}

export interface ImportReport {
  imported: Imported[];
  skipped: Skipped[];
}

/**
 * Copies the webinars of a Hugo site with the files beside them, byte for byte but for an alias where
 * the address was another one. Never writes over anything.
 *
 * @param folder - absolute path of the site or of its content
 * @param contentDir - absolute path to copy to
 * @param onFile - called after each entry
 */
export function importEntries(
  folder: string,
  contentDir: string,
  { isDryRun = false, onFile = () => {} }: { isDryRun?: boolean; onFile?: () => void } = {},
): ImportReport {
  const { found, skipped } = findImportable(folder);
  const report: ImportReport = { imported: [], skipped };
  for (const entry of found) {
    const done = importEntry(entry, contentDir, isDryRun);
    if ('reason' in done) report.skipped.push({ ...done, file: path.relative(folder, done.file) });
    else report.imported.push(done);
    onFile();
  }
  return report;
}

function importEntry(
  { webinar, absolute, address }: Importable,
  contentDir: string,
  isDryRun: boolean,
): Imported | Skipped {
  const { slug, aliases } = webinar;
  const isBundle = /^index\.(md|markdown)$/i.test(path.basename(absolute));
  const name = isBundle
    ? path.basename(path.dirname(absolute))
    : path.basename(absolute).replace(/\.(md|markdown)$/i, '');
  const target = path.join(contentDir, 'webinars', name);
  if (existsSync(target)) {
    return { file: absolute, reason: `webinars/${name} is there already; it was left alone` };
  }
  const isMoved = address !== webinarPath(slug) && !aliases.includes(address);
  const text = readFileSync(absolute);
  let written: string | Buffer = text;
  if (isMoved) {
    try {
      const change = { path: ['aliases'], value: [...aliases, address] };
      written = changeFrontMatter(text.toString('utf8'), [change]);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      return { file: absolute, reason: `its old address can't be added: ${error.message}` };
    }
  }
  if (!isDryRun) {
    mkdirSync(target, { recursive: true });
    if (isBundle) {
      const isPlain = (source: string) => !/^[.]/.test(path.basename(source));
      cpSync(path.dirname(absolute), target, { recursive: true, filter: isPlain });
    }
    writeFileSync(path.join(target, isBundle ? path.basename(absolute) : 'index.md'), written);
  }
  return { slug, file: `webinars/${name}/index.md`, alias: isMoved ? address : null };
}
