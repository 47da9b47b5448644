import type { FieldChange, FieldValue } from '../../webinars/editing/field-change';
import {
  type FormInput,
  isChanged,
  listItems,
  type Row,
  readInput,
  splitList,
} from './field-inputs';
import type { FormField } from './form-fields';
import { type Data, isGroup, pathOf, toFieldValue, valueAt } from './front-matter-values';

/**
 * What was changed in a form, as changes of the file: of what was left as it was not a byte is
 * written. Items of lists are changed one by one where none came or went.
 *
 * @param data - what the form was filled with
 */
export function listChanges(
  data: Data,
  fields: readonly FormField[],
  before: FormInput,
  after: FormInput,
): FieldChange[] {
  return fields.flatMap((field) => {
    const [old, now] = [before[field.name] ?? '', after[field.name] ?? ''];
    if (!isChanged(field, old, now)) return [];
    const path = pathOf(data, field.name);
    const change = (value: FieldValue): FieldChange[] => [{ path, value }];
    if (typeof now !== 'string') return changeRows(data, field, now);
    if (field.kind === 'flag') return change(now === 'on');
    if (field.kind === 'list') return changeList(data, field, splitList(now));
    return change(now);
  });
}

function changeList(data: Data, field: FormField, now: string[]): FieldChange[] {
  const path = pathOf(data, field.name);
  const written = valueAt(data, path);
  const isSame = Array.isArray(written) && written.length === now.length;
  if (!isSame || written.some((item) => typeof item !== 'string')) return [{ path, value: now }];
  return now.flatMap((value, at) =>
    value === String(written[at]).trim() ? [] : [{ path: [...path, at], value }],
  );
}

function changeRows(data: Data, field: FormField, sent: readonly Row[]): FieldChange[] {
  const path = pathOf(data, field.name);
  const written = valueAt(data, path);
  const items = listItems(written, field.cells);
  const rows = sent.map((row, at) => ({ row, item: items[at] ?? {} }));
  const kept = rows.filter(({ row }) => isFilled(row, field));
  const areGroups = Array.isArray(written) && written.every(isGroup);
  if (areGroups && kept.length === items.length && rows.length === items.length) {
    return kept.flatMap(({ row, item }, at) =>
      changeCells(item, row, field).map(([name, value]) => ({ path: [...path, at, name], value })),
    );
  }
  const value = kept.map(({ row, item }): FieldValue => {
    const group = Object.entries(item).map(([name, each]) => [name, toFieldValue(each)]);
    return Object.fromEntries([...group, ...changeCells(item, row, field)]);
  });
  return [{ path, value }];
}

/** What differs in one row. */
function changeCells(item: Data, row: Row, { cells }: FormField): Array<[string, FieldValue]> {
  return cells.flatMap((cell): Array<[string, FieldValue]> => {
    const now = row[cell.name] ?? '';
    if (!isChanged(cell, readInput(cell, item[cell.name]), now)) return [];
    return [[cell.name, cell.kind === 'flag' ? now === 'on' : now]];
  });
}

/** Whether a row says anything: one that was emptied is taken out. */
function isFilled(row: Row, { cells }: FormField): boolean {
  return cells.some(({ kind, name }) => kind !== 'flag' && (row[name] ?? '').trim() !== '');
}
