import { Document, isScalar, stringify } from 'yaml';
import type { FieldValue } from './field-change';

/** How a value was written before. */
export type Style = 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';

/** How people write flags, the true word first. */
export const truths = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
] as const;

/**
 * A flag in the words of before: `yes` becomes `no`, `True` becomes `False`.
 *
 * @param before - what stands there; empty for nothing
 */
export function writeFlag(isOn: boolean, before: string): string {
  const family = truths.find((words) => words.some((word) => word === before.trim().toLowerCase()));
  const word = (family ?? truths[0])[isOn ? 0 : 1];
  if (!family || before === before.toLowerCase()) return word;
  return before === before.toUpperCase()
    ? word.toUpperCase()
    : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Words that other readers of YAML take for something else than text. */
const otherwise = /^(?:y|n|yes|no|on|off|true|false|null|~|\.nan|[-+]?\.inf)$/i;
/** `2026-12-08T09:00:00-08:00` is read as text here and as a date elsewhere, which it is. */
const isDate = (text: string) =>
  /^\d{4}-\d\d-\d\d(?:[T ][0-9:.]+(?: ?(?:Z|[-+]\d\d:?\d\d))?)?$/.test(text);
/** 0x10, 1_000, 1e3, 12:30 and 007 are other numbers elsewhere; 2020 and 1.5 are the same. */
const isOddNumber = (text: string) => number.test(text) && String(Number(text)) !== text;
const number =
  /^[-+]?(?:0x[\da-f_]+|0[ob][\d_]+|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|(?:\.\d+|\d[\d_]*(?:\.[\d_]*)?)(?:e[-+]?\d+)?)$/i;

/**
 * A text on one line that reads as exactly this text, quoted where it must be or was before.
 *
 * @param isFlow - inside of `[…]` or `{…}`
 */
export function writeText(text: string, style: Style, isFlow: boolean): string {
  if (style === 'PLAIN' && isDate(text)) return text;
  const mustQuote =
    text === '' || otherwise.test(text) || isOddNumber(text) || (isFlow && /[,[\]{}]/.test(text));
  const type = style === 'PLAIN' && mustQuote ? 'QUOTE_DOUBLE' : style;
  const options = { schema: 'failsafe', lineWidth: 0, defaultStringType: type } as const;
  const written = stringify(text, options).replace(/\n$/, '');
  // A text of several lines would be written as a block.
  if (!written.includes('\n') && !/[\p{Cc}\p{Zl}\p{Zp}\ufeff]/u.test(text)) return written;
  const quoted = { ...options, defaultStringType: 'QUOTE_DOUBLE' } as const;
  const onOneLine = stringify(text, { ...quoted, doubleQuotedMinMultiLineLength: 1e9 }).trimEnd();
  // Line ends to other readers.
  return onOneLine.replace(/[\u0085\u2028\u2029\ufeff]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

export function styleOf(value: unknown): Style {
  const type = isScalar(value) ? value.type : undefined;
  return type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? type : 'PLAIN';
}

/** Whether a text can be written below a `|`. */
export function fitsBlock(text: string): boolean {
  return (
    text.trim() !== '' &&
    !/^\s/.test(text) &&
    !/(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff]/u.test(text)
  );
}

/** The lines of a text below a `|`; empty ones stay empty. */
export function writeBlockLines(text: string, indent: string, lineEnd: string): string {
  const lines = text.replace(/\n+$/, '').split('\n');
  return lines.map((line) => (line === '' ? '' : indent + line)).join(lineEnd);
}

/** A list or a group as a block of lines, without indentation, or on one line. */
export function writeGroup(value: FieldValue, step: number, isFlow: boolean): string {
  const document = new Document(stripNulls(value));
  const flow = { collectionStyle: isFlow ? 'flow' : 'any', flowCollectionPadding: false } as const;
  const written = document.toString({
    lineWidth: 0,
    indent: step,
    indentSeq: true,
    blockQuote: isFlow ? false : 'literal',
    ...flow,
  });
  return written.trimEnd();
}

function stripNulls(value: FieldValue): unknown {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(stripNulls);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === null ? [] : [[key, stripNulls(each)]],
    ),
  );
}
