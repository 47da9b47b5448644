import { readEntryText } from '../../webinars/editing/entry-file';
import type { Draft } from './draft';
import { type EntryForm, readEntryForm } from './entry-form';
import { type FormInput, isChanged } from './field-inputs';
import type { EditableEntry } from './find-entry';
import { sentNames } from './form-state';
import { listChanges } from './list-changes';
import { unpackText } from './packed-text';
import { readSentInputs, readText } from './sent-form';

/** What somebody typed, on top of the file as it is now. */
export interface Edit {
  /** The file as it is now. */
  text: string;
  version: string;
  /** The text that the form was filled with. */
  loaded: string;
  form: EntryForm;
  inputs: FormInput;
  body: string | null;
  draft: Draft;
}

/**
 * What was changed in a form that was sent. Only fields that differ from what the form was filled
 * with count; all others are as the file has them now.
 *
 * @returns null where the file's front matter can't be read
 */
export function readEdit({ file }: EditableEntry, sent: FormData): Edit | null {
  const { text, version } = readEntryText(file.absolute);
  const form = readEntryForm(text);
  if (!form) return null;
  const loaded = unpackText(readText(sent, sentNames.loaded) ?? '') ?? text;
  const before = readEntryForm(loaded) ?? form;
  const typed = readSentInputs(sent, before.fields, before.inputs);
  const own = before.fields
    .map((field) => ({ field, old: before.inputs[field.name] ?? '', now: typed[field.name] ?? '' }))
    .filter(({ field, old, now }) => isChanged(field, old, now))
    .map(({ field, now }) => [field.name, now]);
  const inputs: FormInput = { ...form.inputs, ...Object.fromEntries(own) };
  const sentBody = readText(sent, sentNames.body);
  const isOwnBody = form.body !== null && sentBody !== null && sentBody !== before.body;
  const body = isOwnBody ? sentBody : form.body;
  const changes = listChanges(form.data, form.fields, form.inputs, inputs);
  const draft = { changes, body: body === form.body ? null : body };
  return { text, version, loaded, form, inputs, body, draft };
}
