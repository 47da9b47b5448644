import {
  ChangedMeanwhileError,
  NotWritableError,
  readEntryText,
  writeEntryText,
} from '../../webinars/editing/entry-file';
import { EditError } from '../../webinars/editing/field-change';
import { readLoadOptions } from '../../webinars/load';
import { checkText, sortByField } from './check-text';
import { applyDraft, packDraft } from './draft';
import { type EntryForm, hashText, readEntryForm } from './entry-form';
import type { EditableEntry } from './find-entry';
import { type EntryFormState, sentNames } from './form-state';
import { compareLines } from './line-diff';
import { packText } from './packed-text';
import { type Edit, readEdit } from './read-edit';

/** The form of an entry as it is opened; null where its front matter can't be read. */
export function openForm({
  file,
}: EditableEntry): { form: EntryForm; state: EntryFormState } | null {
  const { text, version } = readEntryText(file.absolute);
  const form = readEntryForm(text);
  if (!form) return null;
  const { inputs, body } = form;
  const draft = { changes: [], body: null };
  const edit = { text, version, loaded: text, form, inputs, body, draft };
  return { form, state: describe(file.file, edit, text, 'editing') };
}

/**
 * Shows what a form would write, or writes it: only what was shown before, only where nobody else
 * changed the file meanwhile, and only where it takes no entry out of the catalogue.
 *
 * @returns what to show, or null where it was saved
 * @throws EditError where the file's front matter can't be read any more
 */
export function editEntry(entry: EditableEntry, sent: FormData): EntryFormState | null {
  const { file, absolute } = entry.file;
  const edit = readEdit(entry, sent);
  if (!edit) throw new EditError('The fields of this file can’t be read any more.');
  try {
    const text = applyDraft(edit.text, edit.draft);
    const show = (status: EntryFormState['status']) => describe(file, edit, text, status);
    if (edit.loaded !== edit.text) return show('stale');
    if (text === edit.text) return show('unchanged');
    if (sent.get(sentNames.intent) !== 'save') return show('reviewed');
    if (checkText(readLoadOptions(), file, text).newErrors.length > 0) return show('refused');
    // Something else was typed after the review: that is to be seen first.
    if (sent.get(sentNames.reviewed) !== hashText(text)) return show('reviewed');
    writeEntryText(absolute, text, edit.version);
    return null;
  } catch (error) {
    if (error instanceof ChangedMeanwhileError) return editEntry(entry, sent);
    if (!(error instanceof EditError || error instanceof NotWritableError)) throw error;
    return { ...describe(file, edit, edit.text, 'failed'), message: error.message };
  }
}

function describe(
  file: string,
  edit: Edit,
  text: string,
  status: EntryFormState['status'],
): EntryFormState {
  const { problems, newErrors } = checkText(readLoadOptions(), file, text);
  const others = newErrors.filter((problem) => problem.file !== file);
  return {
    status,
    message: null,
    inputs: edit.inputs,
    body: edit.body,
    problems: sortByField([...problems, ...others], edit.form.fields),
    diff: compareLines(edit.text, text),
    meanwhile: compareLines(edit.loaded, edit.text),
    loaded: packText(edit.text),
    reviewed: newErrors.length === 0 && text !== edit.text ? hashText(text) : '',
    draft: packDraft(edit.draft),
  };
}
