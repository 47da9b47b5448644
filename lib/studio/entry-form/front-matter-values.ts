import type { FieldPath, FieldValue } from '../../webinars/editing/field-change';

/** Front matter as it was parsed: groups, lists and texts. */
export type Data = Readonly<Record<string, unknown>>;

/** A group of fields, and no list. */
export function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(data: Data, path: FieldPath): unknown {
  return path.reduce<unknown>((value, part) => {
    if (Array.isArray(value) && typeof part === 'number') return value[part];
    return isGroup(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }, data);
}

/**
 * Where a field of the form stands in an entry, or would be written: fields of `main` also stand at
 * the top level, and `tags` may be the list of topics itself.
 *
 * @param name - the field's path in the nested form, `main.duration`
 */
export function pathOf(data: Data, name: string): FieldPath {
  const [group = '', key] = name.split('.');
  if (key === undefined) return [group];
  if (name === 'tags.topics' && data.tags !== undefined && !isGroup(data.tags)) return ['tags'];
  if (group !== 'main' || key === 'title' || isFilled(valueAt(data, ['main', key]))) {
    return [group, key];
  }
  const isFlat = isFilled(data[key]) || (data[key] !== undefined && !isGroup(data.main));
  // An entry that has no group `main` is written in the flat form.
  return isFlat || data.main === undefined ? [key] : ['main', key];
}

/** Parsed front matter as something that can be written again. */
export function toFieldValue(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.map(toFieldValue);
  if (isGroup(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, toFieldValue(each)]),
    );
  }
  return typeof value === 'string' ? value : null;
}

function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return typeof value === 'string' ? value.trim() !== '' : isGroup(value);
}
