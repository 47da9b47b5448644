import { visit, type YAMLError } from 'yaml';
import type { Problem } from './model';
import { findLooseAliases, findRepeated, placeAt, type Source } from './source';

type Explanation = readonly [message: string, write: string | null];

/** One tab brings this on many lines below it. */
const badIndent: Explanation = [
  'the line or the one below it is not indented like those around it',
  null,
];

/** What is wrong with the YAML of a file, one problem a line, in words for who wrote it. */
export function explainErrors(source: Source, yaml: string): Problem[] {
  const { document, file, linesBefore } = source;
  const lines = yaml.split('\n');
  const found = new Map<number, Problem>();
  const add = (
    offset: number,
    explain: (key: string | null, value: string) => Explanation | null,
    known: string | null = null,
  ) => {
    const place = placeAt(source, offset);
    // What follows on the same line is mostly a consequence.
    if (found.has(place.line)) return;
    const { key, value } = splitLine(lines[place.line - linesBefore - 1] ?? '');
    const explanation = explain(key, value);
    if (!explanation) return;
    const [message, write] = explanation;
    const field = known ?? key ?? '';
    found.set(place.line, { severity: 'error', file, ...place, field, message, write });
  };
  const tab = document.errors.find(({ code }) => code === 'TAB_AS_INDENT')?.pos[0] ?? Infinity;
  for (const error of document.errors) {
    const offset = error.code === 'MISSING_CHAR' ? findOpening(source, error) : error.pos[0];
    add(offset, (key, value) => {
      const explanation = explainError(error, key, value);
      return error.pos[0] > tab && explanation === badIndent ? null : explanation;
    });
  }
  for (const offset of findLooseAliases(source)) add(offset, explainAlias);
  for (const { field, offset } of findRepeated(source)) {
    add(offset, () => ['the field is there twice; keep one of the two', null], field);
  }
  return [...found.values()];
}

function explainAlias(key: string | null, value: string): Explanation {
  const quoted = key && value ? `${key}: ${quote(value)}` : null;
  return ['a value that begins with * or & needs quotation marks', quoted];
}

/** `key: value`, also as an item of a list. */
function splitLine(line: string): { key: string | null; value: string } {
  const [, key = null, value = ''] = /^\s*(?:- +)*([\w-]+):(?:\s+(.*\S))?\s*$/.exec(line) ?? [];
  return { key, value };
}

function explainError(error: YAMLError, key: string | null, value: string): Explanation {
  const quoted = key && value ? `${key}: ${quote(value)}` : null;
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return value.includes(': ')
        ? ['a value with a colon and a space in it needs quotation marks', quoted]
        : badIndent;
    case 'UNEXPECTED_TOKEN':
      return /^["'*&[{]/.test(value)
        ? ['the value goes on after its end; put all of it between quotation marks', quoted]
        : ['the line does not fit what stands above it; look at indents and quotation marks', null];
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BAD_INDENT':
      if (error.message.startsWith('Flow')) return ['a bracket above is not closed', null];
      return key === null
        ? ['the line is no field: a name and a colon are missing, or it is not indented', null]
        : badIndent;
    case 'BAD_DQ_ESCAPE':
      return ['a backslash between "…" needs another before it', doubleBackslashes(key, value)];
    case 'BAD_ALIAS':
      return explainAlias(key, value);
    case 'BAD_SCALAR_START':
      return ['a value that begins with a special character needs quotation marks', quoted];
    case 'MISSING_CHAR':
      return /implicit|directive/i.test(error.message)
        ? ['the line is no field: a name and a colon are missing', null]
        : ['a quotation mark or bracket that opens here is not closed', null];
    case 'TAB_AS_INDENT':
      return ['a line begins with a tab; YAML wants spaces', null];
    case 'RESOURCE_EXHAUSTION':
      return ['lists or groups are nested too deeply', null];
    default:
      return [`YAML: ${error.message}`, null];
  }
}

/** In marks that need least care: single ones where the value has double ones. */
function quote(value: string): string {
  if (!/["\\]/.test(value)) return `"${value}"`;
  return `'${value.replaceAll("'", "''")}'`;
}

function doubleBackslashes(key: string | null, value: string): string | null {
  return key && value ? `${key}: ${value.replace(/\\(?!["\\/])/g, '\\\\')}` : null;
}

/** Where the value begins that is not closed: the parser only notices at its end. */
function findOpening({ document }: Source, error: YAMLError): number {
  let opening = error.pos[0];
  visit(document, {
    Scalar(_, { range, type }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] <= error.pos[0] && error.pos[0] <= range[2]) {
        [opening] = range;
      }
    },
  });
  return opening;
}
