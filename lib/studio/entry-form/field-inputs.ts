import { flag, lines, tolerantList } from '../../webinars/schema-types';
import type { FormField } from './form-fields';
import { type Data, isGroup, pathOf, valueAt } from './front-matter-values';

/** One row of a list, by the names of its cells. */
export type Row = Record<string, string>;

/** What a field is filled with: text (`on` or nothing for a box to tick), or rows. */
export type FieldInput = string | Row[];

/** What all fields are filled with, by their names. */
export type FormInput = Record<string, FieldInput>;

/** What an entry's fields are filled with. */
export function readInputs(data: Data, fields: readonly FormField[]): FormInput {
  return Object.fromEntries(
    fields.map((field) => [field.name, readInput(field, valueAt(data, pathOf(data, field.name)))]),
  );
}

/** A value of front matter as its field shows it. */
export function readInput({ name, kind, cells }: FormField, value: unknown): FieldInput {
  if (kind === 'rows') return readRows(value, cells);
  if (kind === 'flag') return readFlag(value);
  if (kind === 'list') return readList(value, name.startsWith('tags.')).join('\n');
  return typeof value === 'string' ? value : '';
}

/** Whether somebody changed a field. One line of HTML can't hold the line breaks that YAML can. */
export function isChanged({ kind }: FormField, before: FieldInput, after: FieldInput): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') {
    return JSON.stringify(dropEmpty(before)) !== JSON.stringify(dropEmpty(after));
  }
  return kind === 'line' || kind === 'date' ? flatten(before) !== flatten(after) : before !== after;
}

/** The lines of a list as they were typed. */
export function splitList(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The items of a list that is written as rows: a name alone stands for a group with that name. */
export function listItems(value: unknown, cells: readonly FormField[]): Data[] {
  const first = cells[0]?.name ?? '';
  const items = Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
  return items.flatMap((item) => {
    if (isGroup(item)) return [item];
    return typeof item === 'string' && item !== '' ? [{ [first]: item }] : [];
  });
}

/** Without the rows at the end that say nothing: an entry of the template has one. */
function dropEmpty(rows: FieldInput): FieldInput {
  if (typeof rows === 'string') return rows;
  const last = rows.findLastIndex((row) => Object.values(row).some((text) => text !== ''));
  return rows.slice(0, last + 1);
}

function readRows(value: unknown, cells: readonly FormField[]): Row[] {
  return listItems(value, cells).map((item) =>
    Object.fromEntries(
      cells.map((cell) => {
        const input = readInput(cell, item[cell.name]);
        return [cell.name, typeof input === 'string' ? flatten(input) : ''];
      }),
    ),
  );
}

/** What is neither true nor false is shown as not ticked, and counts as changed either way. */
function readFlag(value: unknown): string {
  const { success, data } = flag().safeParse(value);
  return success ? (data ? 'on' : '') : '?';
}

/** @param isTags - "a, b" are two */
function readList(value: unknown, isTags: boolean): string[] {
  const items = (isTags ? tolerantList() : lines()).safeParse(value);
  if (items.success) return items.data;
  // Chapters may be groups: "12:34: Title" is one to YAML.
  return Array.isArray(value) ? value.map(joinItem) : [];
}

function joinItem(item: unknown): string {
  if (!isGroup(item)) return String(item);
  return Object.values(item).join(' ');
}

function flatten(text: string): string {
  return text.replace(/[\r\n]/g, '');
}
