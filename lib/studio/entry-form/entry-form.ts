import { createHash } from 'node:crypto';
import { parseFile } from '../../webinars/parse';
import { findUnknownKeys } from '../../webinars/unknown-keys';
import { readBody, splitFile } from './body';
import { type FormInput, readInputs } from './field-inputs';
import { type FieldGroup, type FormField, fieldGroups, multipleField } from './form-fields';
import { type Data, isGroup } from './front-matter-values';

/** What the form of one entry has, and what it is filled with. */
export interface EntryForm {
  data: Data;
  groups: FieldGroup[];
  fields: FormField[];
  inputs: FormInput;
  /** What stands below the front matter; null where it has no end. */
  body: string | null;
  /** Fields that the schema does not know. They are left alone. */
  unknown: string[];
}

/**
 * Makes the form of an entry from its text.
 *
 * @returns null where the front matter can't be read, so that nothing can be changed in it
 */
export function readEntryForm(text: string): EntryForm | null {
  const { parsed } = parseFile('', new TextEncoder().encode(text));
  if (!parsed) return null;
  const { data } = parsed;
  const groups = fieldGroups.map((group) => ({
    ...group,
    fields: group.fields.flatMap((field) => fitField(field, data)),
  }));
  const fields = groups.flatMap((group) => group.fields);
  const body = splitFile(text) ? readBody(text) : null;
  const unknown = Object.keys(findUnknownKeys(data));
  return { data, groups, fields, inputs: readInputs(data, fields), body, unknown };
}

/** What a text is known by while it is looked at. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** The field in the form that the entry needs; none where the entry has no room for it. */
function fitField(field: FormField, data: Data): FormField[] {
  // The list of sessions has two names.
  if (field.name === 'sessions') return data.sessions === undefined ? [multipleField] : [field];
  // Tags that are one list have nothing but topics.
  const isTag = field.name.startsWith('tags.') && field.name !== 'tags.topics';
  return isTag && data.tags !== undefined && !isGroup(data.tags) ? [] : [field];
}
