import type { FormInput, Row } from './field-inputs';
import type { FieldKind, FormField } from './form-fields';

/** Presenters and sessions come in tens, never in hundreds. */
const mostRows = 100;

/**
 * Reads the fields of a form that was sent. Browsers end lines with `\r\n`; here they end with `\n`.
 *
 * @param fallback - what counts for fields that were not sent at all
 */
export function readSentInputs(
  sent: FormData,
  fields: readonly FormField[],
  fallback: FormInput,
): FormInput {
  return Object.fromEntries(
    fields.map(({ name, kind, cells }) => {
      if (kind === 'rows') return [name, readRows(sent, name, cells)];
      if (kind === 'flag') return [name, sent.has(name) ? 'on' : ''];
      const text = readText(sent, name);
      return [name, text === null ? (fallback[name] ?? '') : fit(kind, text)];
    }),
  );
}

/** A text that was sent, or null. */
export function readText(sent: FormData, name: string): string | null {
  const value = sent.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : null;
}

/** The name of a cell in the form. */
export function cellName(list: string, at: number, cell: string): string {
  return `${list}.${at}.${cell}`;
}

/** A browser sends no line breaks in one line; whoever does is no browser. */
function fit(kind: FieldKind, text: string): string {
  return kind === 'line' || kind === 'date' ? text.replace(/\n/g, '') : text;
}

function readRows(sent: FormData, list: string, cells: readonly FormField[]): Row[] {
  const [first] = cells;
  const rows: Row[] = [];
  while (first && rows.length < mostRows && sent.has(cellName(list, rows.length, first.name))) {
    const at = rows.length;
    const row = cells.map(({ name, kind }): [string, string] => {
      const text = readText(sent, cellName(list, at, name)) ?? '';
      return [name, kind === 'flag' ? (text === '' ? '' : 'on') : fit(kind, text)];
    });
    rows.push(Object.fromEntries(row));
  }
  return rows.slice(0, countFilled(rows, cells));
}

/** The empty rows at the end are there to be filled in; one between others was emptied. */
function countFilled(rows: readonly Row[], cells: readonly FormField[]): number {
  const texts = cells.filter(({ kind }) => kind !== 'flag');
  return rows.findLastIndex((row) => texts.some(({ name }) => row[name]?.trim())) + 1;
}
