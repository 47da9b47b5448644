import { checkText } from '../../studio/entry-form/check-text';
import { changeFrontMatter, readField } from '../../webinars/editing/change-front-matter';
import { readEntryText, writeEntryText } from '../../webinars/editing/entry-file';
import { EditError, type FieldChange, formatFieldPath } from '../../webinars/editing/field-change';
import { readLoadOptions } from '../../webinars/load';
import { formatProblem } from '../../webinars/problem';
import type { FoundEntry } from '../find-entry';

export interface Output {
  json?: boolean;
}

/** What became of one field. */
interface Outcome {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * Changes an entry's file and says what was before and is now. Nothing is written where nothing
 * changes, or where the file would have errors then.
 *
 * @param describe - makes the changes from the file's text
 * @param notes - what follows from it, said after a change
 */
export async function editEntry(
  { webinar, file }: FoundEntry,
  describe: (text: string) => FieldChange[],
  { json = false }: Output,
  notes: () => Promise<string[]> = async () => [],
): Promise<void> {
  try {
    const { text, version } = readEntryText(file);
    const changes = describe(text);
    const after = changeFrontMatter(text, changes);
    const outcomes = changes.map(({ path }): Outcome => {
      return {
        field: formatFieldPath(path),
        before: readField(text, path),
        after: readField(after, path),
      };
    });
    const isChanged = after !== text;
    const { newErrors, problems } = checkText(readLoadOptions(), webinar.file, after);
    if (newErrors.length > 0) {
      throw new EditError(['That would be wrong:', ...newErrors.map(formatProblem)].join('\n'));
    }
    if (isChanged) writeEntryText(file, after, version);
    const told = isChanged ? await notes() : [];
    const warnings = problems.filter(({ severity }) => severity === 'warning').map(formatProblem);
    if (json) {
      console.log(
        JSON.stringify(
          {
            slug: webinar.slug,
            file: webinar.file,
            isChanged,
            changes: outcomes,
            notes: told,
            warnings,
          },
          null,
          2,
        ),
      );
      return;
    }
    if (!isChanged) console.log(`${webinar.file} says so already; nothing was written.`);
    else for (const outcome of outcomes) console.log(`${webinar.file} ${sayChange(outcome)}`);
    for (const line of [...told, ...warnings]) console.log(line);
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function sayChange({ field, before, after }: Outcome): string {
  return `${field}: ${write(before)} → ${write(after)}`;
}

function write(value: unknown): string {
  if (value === undefined || value === null || value === '') return '(nothing)';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
