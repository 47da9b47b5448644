import { loadSite } from '../../site/load';
import { changeFrontMatter } from '../editing/change-front-matter';
import { readEntryText, writeEntryText } from '../editing/entry-file';
import { EditError, formatFieldPath } from '../editing/field-change';
import { findEntryFiles } from '../find-files';
import { readEntry } from '../read-entry';
import { findFixes } from './find-fixes';
import type { Fix } from './fix';

/** What was done, or would be, in one field of a file. */
export interface FixReport {
  /** Relative to the content folder. */
  file: string;
  field: string;
  before: string;
  after: string;
  why: string;
  /** Why it has to be done by hand; null where it was done. */
  obstacle: string | null;
}

export interface FixOptions {
  /** Absolute path. */
  contentDir: string;
  /** Says what would be done, and writes nothing. */
  isDryRun: boolean;
  /** Called after each file. */
  onFile?: () => void;
}

/**
 * Puts right what has one right answer, in every entry of a content folder. Other pages of a site
 * that stand in it are left alone. A second run finds nothing more to do.
 *
 * @throws ContentFolderError where the folder does not exist
 */
export function fixContent({ contentDir, isDryRun, onFile }: FixOptions): FixReport[] {
  const timezone = loadSite(contentDir).site.timezone ?? null;
  return findEntryFiles(contentDir).flatMap((entry) => {
    const { places } = readEntry(entry, { timezone, hasPublicFile: () => true });
    const reports = places.size > 0 ? fixFile(entry.absolute, timezone, isDryRun) : [];
    onFile?.();
    return reports.map((report) => ({ file: entry.file, ...report }));
  });
}

function fixFile(
  file: string,
  timezone: string | null,
  isDryRun: boolean,
): Array<Omit<FixReport, 'file'>> {
  let read: ReturnType<typeof readEntryText>;
  try {
    read = readEntryText(file);
  } catch (error) {
    // A file that can't be read for editing is a problem that the check names.
    if (error instanceof EditError) return [];
    throw error;
  }
  const fixes = findFixes(read.text, timezone);
  let text = read.text;
  const reports = fixes.map((fix) => {
    const obstacle = attempt(() => {
      text = changeFrontMatter(text, [fix]);
    });
    return describe(fix, obstacle);
  });
  if (isDryRun || text === read.text) return reports;
  const failure = attempt(() => writeEntryText(file, text, read.version));
  return reports.map((report) => ({ ...report, obstacle: report.obstacle ?? failure }));
}

/** What keeps it from being done; null where it is done. */
function attempt(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof EditError) return error.message;
    throw error;
  }
}

function describe({ path, before, value, why }: Fix, obstacle: string | null) {
  return { field: formatFieldPath(path), before, after: String(value), why, obstacle };
}

/** Fixes as people read them, one a line; nothing where there are none. */
export function formatFixes(reports: readonly FixReport[], isDryRun: boolean): string[] {
  return reports.map(({ file, field, before, after, why, obstacle }) => {
    const word = obstacle ? 'By hand  ' : isDryRun ? 'Would fix' : 'Fixed    ';
    const line = `${word} ${file} ${field}: ${before || '(nothing)'} → ${after} (${obstacle ?? why})`;
    // One line whatever the file holds, and nothing that would command a terminal.
    return line.replace(/[\p{Cc}\s]+/gu, (space) => (/^ +$/.test(space) ? space : ' '));
  });
}
