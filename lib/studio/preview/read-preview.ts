import { readEntryText } from '../../webinars/editing/entry-file';
import { EditError } from '../../webinars/editing/field-change';
import { readLoadOptions } from '../../webinars/load';
import type { Problem, Webinar } from '../../webinars/model';
import { sortProblems } from '../../webinars/problem';
import { checkText } from '../entry-form/check-text';
import { applyDraft, unpackDraft } from '../entry-form/draft';
import { findEditableEntry } from '../entry-form/find-entry';

/** An entry with what was changed in it and is not saved. */
export interface EntryPreview {
  /** Null where the entry would have no page: `problems` say why. */
  webinar: Webinar | null;
  /** All entries, this one as it would be. */
  webinars: Webinar[];
  problems: Problem[];
  isDraft: boolean;
}

/**
 * Reads an entry for a preview. Only what marketers could save themselves is shown, and all of it
 * goes through the same door as the saved text.
 *
 * @param packed - see `packDraft`; one that can't be read counts as none
 * @returns null where there is no such entry
 */
export function readEntryPreview(slug: string, packed: string): EntryPreview | null {
  const entry = findEditableEntry(slug);
  if (!entry) return null;
  const { file, absolute } = entry.file;
  const draft = unpackDraft(packed);
  const { text } = readEntryText(absolute);
  const check = checkText(readLoadOptions(), file, draft ? change(text) : text);
  const { webinar, webinars, problems } = check;
  return { webinar, webinars, problems: sortProblems(problems), isDraft: draft !== null };

  function change(saved: string): string {
    try {
      return draft ? applyDraft(saved, draft) : saved;
    } catch (error) {
      if (error instanceof EditError) return saved;
      throw error;
    }
  }
}
