import type { FieldChange, FieldPath, FieldValue } from './field-change';
import { truths } from './write-value';

/** What the fields should be after a change, to hold against what was written. */
export function applyToData(data: unknown, { path, value }: FieldChange): unknown {
  return put(data, path, withoutNulls(value));
}

function put(data: unknown, [name, ...rest]: FieldPath, value: unknown): unknown {
  if (name === undefined) return value;
  if (typeof name === 'number') {
    const items: unknown[] = Array.isArray(data) ? [...data] : [];
    const item = put(items[name], rest, value);
    if (item === null) items.splice(name, 1);
    else items[name] = item;
    return items;
  }
  const fields: Record<string, unknown> = { ...(isRecord(data) ? data : {}) };
  const field = put(fields[name], rest, value);
  if (field === null) delete fields[name];
  else fields[name] = field;
  return fields;
}

function withoutNulls(value: FieldValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  const fields = Object.entries(value).filter(([, each]) => each !== null);
  return Object.fromEntries(fields.map(([key, each]) => [key, withoutNulls(each)]));
}

/**
 * Whether what was read is what was wanted. Flags have several words, and a text below a `|` ends
 * with a line end that nobody asked for.
 */
export function isAsWanted(read: unknown, wanted: unknown): boolean {
  if (typeof wanted === 'boolean') {
    return truths.some((words) => words[wanted ? 0 : 1] === String(read).toLowerCase());
  }
  if (typeof wanted === 'string' && typeof read === 'string') {
    return wanted.replace(/\n+$/, '') === read.replace(/\n+$/, '');
  }
  if (Array.isArray(wanted) && Array.isArray(read)) {
    return wanted.length === read.length && wanted.every((each, at) => isAsWanted(read[at], each));
  }
  if (!isRecord(wanted) || !isRecord(read)) return wanted === read;
  const [names, readNames] = [Object.keys(wanted), Object.keys(read)];
  return (
    names.length === readNames.length &&
    names.every((name) => name in read && isAsWanted(read[name], wanted[name]))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
