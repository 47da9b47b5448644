import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EditError } from '../editing/field-change';
import { parseWrittenDate } from '../fields/moment';
import { slugProblem } from '../fields/slug';
import type { Catalogue } from '../model';
import { type NewEntry, writeTemplate } from './write-template';

/**
 * Writes a new entry, `webinars/<slug>/index.md`. Never writes over anything.
 *
 * @param contentDir - absolute path
 * @returns the file, relative to the content folder
 * @throws EditError saying what is wrong with what was asked for
 */
export function createEntry(entry: NewEntry, catalogue: Catalogue, contentDir: string): string {
  const { slug, title, date } = entry;
  if (title.trim() === '') throw new EditError('A webinar needs a title.');
  const problem = slugProblem(slug);
  if (problem) throw new EditError(`The slug “${slug}” ${problem}.`);
  if (catalogue.webinars.some((each) => each.slug === slug)) {
    throw new EditError(`There is a webinar “${slug}” already. Choose another slug.`);
  }
  checkDate(date);
  const file = path.posix.join('webinars', slug, 'index.md');
  const absolute = path.join(contentDir, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  try {
    writeFileSync(absolute, writeTemplate(entry), { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!isThere) throw error;
    throw new EditError(`${file} is there already; nothing was written.`);
  }
  return file;
}

function checkDate(date: string): void {
  const parsed = parseWrittenDate(date);
  if (!parsed) {
    throw new EditError(`“${date}” is not a date. Write it like 2026-12-03T10:00:00-08:00.`);
  }
  if (!/(?:Z|[-+]\d\d:?\d\d)$/i.test(date)) {
    throw new EditError(
      `“${date}” has no offset, so nobody knows when it is. Write ${date.replace(' ', 'T')}-08:00 with the host’s offset, or Z for UTC.`,
    );
  }
}
