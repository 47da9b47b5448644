import { isMap, isScalar, isSeq } from 'yaml';
import { applyToData, isAsWanted } from './apply-to-data';
import { EditError, type FieldChange, type FieldPath, formatFieldPath } from './field-change';
import { findField } from './find-field';
import { type FrontMatterText, openFrontMatter } from './open-front-matter';
import { removeValue } from './remove-value';
import { setValue } from './set-value';

/**
 * Changes fields of an entry's front matter, and nothing but the bytes of their values: comments,
 * order, quotes, line ends and what stands below stay as they are. Before it gives the new text it
 * reads that again and makes sure that only these fields are different.
 *
 * @param text - the whole file
 * @throws EditError with a sentence for marketers where that can't be done safely; nothing is changed then
 */
export function changeFrontMatter(text: string, changes: readonly FieldChange[]): string {
  const result = changes.reduce(changeField, text);
  const [before, after] = [openFrontMatter(text), openFrontMatter(result)];
  const wanted = changes.reduce(applyToData, readData(before));
  if (before.after !== after.after || !isAsWanted(readData(after), wanted)) {
    const fields = changes.map(({ path }) => formatFieldPath(path)).join(', ');
    throw new EditError(`${fields} can't be changed without changing more: edit the file by hand.`);
  }
  return result;
}

function changeField(text: string, change: FieldChange): string {
  const front = openFrontMatter(text);
  const { path, value } = change;
  const parts = splitChange(front, change);
  if (parts) return parts.reduce(changeField, text);
  const found = findField(front, path);
  if (found.rest.length === 0 && isSame(found.value, value)) return text;
  const splice =
    value === null ? removeValue(front, found, path) : setValue(front, found, path, value);
  if (!splice) return text;
  const { before, yaml, after } = front;
  return before + yaml.slice(0, splice.start) + splice.text + yaml.slice(splice.end) + after;
}

/** A list or a group that is there already is changed part by part, so that what stays keeps its bytes. */
function splitChange(front: FrontMatterText, { path, value }: FieldChange): FieldChange[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const { value: node, rest } = findField(front, path);
  if (rest.length > 0) return null;
  if (Array.isArray(value) && isSeq(node) && node.items.length > 0 && value.length > 0) {
    const items = value.map((each, at) => ({ path: [...path, at], value: each }));
    const spare = node.items.slice(value.length).map((_, at) => value.length + at);
    return [...spare.reverse().map((at) => ({ path: [...path, at], value: null })), ...items];
  }
  if (Array.isArray(value) || !isMap(node)) return null;
  const keys = node.items.flatMap(({ key }) => (isScalar(key) ? String(key.value) : []));
  const gone = keys.filter((key) => !(key in value));
  const kept = Object.entries(value).map(([key, each]) => ({ path: [...path, key], value: each }));
  return [...kept, ...gone.map((key) => ({ path: [...path, key], value: null }))];
}

function isSame(node: unknown, value: FieldChange['value']): boolean {
  if (value === null) return node === null;
  return isScalar(node) && typeof value !== 'object' && String(node.value ?? '') === String(value);
}

function readData({ document }: FrontMatterText): unknown {
  return document.toJS({ maxAliasCount: 50 });
}

/** What stands at a place of the front matter, as text; undefined where nothing does. */
export function readField(text: string, path: FieldPath): unknown {
  const { document } = openFrontMatter(text);
  const value: unknown = document.getIn(path, false);
  return isMap(value) || isSeq(value) ? value.toJSON() : value;
}
