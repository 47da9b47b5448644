import { slugFromName } from '../../webinars/fields/slug';
import { type EntryFile, findEntryFiles } from '../../webinars/find-files';
import { getCatalogue, readLoadOptions } from '../../webinars/load';

/** An entry that can be edited, by the name it has in the studio's addresses. */
export interface EditableEntry {
  slug: string;
  file: EntryFile;
}

/**
 * Finds the file of an entry. What an address says is only ever compared with what the content
 * folder has, so that no path can be made of it.
 *
 * @param slug - that of its page; for an entry that has none, the name of its folder
 * @returns null where there is no such entry
 */
export function findEditableEntry(slug: string): EditableEntry | null {
  return listEditableEntries().find((entry) => entry.slug === slug) ?? null;
}

/** The name of the entry in a file, or null where there is none that can be edited. */
export function findSlugOfFile(file: string): string | null {
  return listEditableEntries().find((entry) => entry.file.file === file)?.slug ?? null;
}

function listEditableEntries(): EditableEntry[] {
  const { webinars, problems } = getCatalogue();
  const slugs = new Map(webinars.map(({ file, slug }) => [file, slug]));
  const wrong = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  // Beside a folder of webinars stand the other pages of a site, too.
  const files = findEntryFiles(readLoadOptions().contentDir).filter(
    ({ file, isBeside, obstacle }) =>
      obstacle === null && (slugs.has(file) || wrong.has(file) || !isBeside),
  );
  const taken = new Set(slugs.values());
  return files.flatMap((file) => {
    const own = slugs.get(file.file);
    const slug = own ?? slugFromName(file.name);
    if (own === undefined && taken.has(slug)) return [];
    taken.add(slug);
    return [{ slug, file }];
  });
}
