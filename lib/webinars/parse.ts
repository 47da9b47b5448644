import matter from 'gray-matter';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Problem } from './model';
import { decodeWindows1252, findMojibake, repairMojibake } from './mojibake';
import { locate, pathAt, placeAt, type Source } from './source';

/** Hour-long transcripts take about 60 kB; nothing real comes near this. */
export const maxFileBytes = 1_000_000;

export interface ParsedFile {
  /** Every scalar is text: dates keep their offset, long keys their digits. */
  data: Record<string, unknown>;
  /** What stands below the front matter. */
  body: string;
  source: Source;
}

export interface ParseResult {
  /** Null where the file can't be read as an entry at all. */
  parsed: ParsedFile | null;
  problems: Problem[];
}

/**
 * Reads a Markdown file with YAML front matter. Never throws: whatever is wrong becomes a problem.
 *
 * @param file - the name that problems show
 */
export function parseFile(file: string, bytes: Uint8Array): ParseResult {
  const problems: Problem[] = [];
  const report = (message: string, write: string | null = null, at = { line: 1, column: 1 }) =>
    problems.push({ severity: 'error', file, ...at, field: '', message, write });

  if (bytes.byteLength > maxFileBytes) {
    report(
      `the file has ${(bytes.byteLength / 1e6).toFixed(1)} MB; an entry has at most ${maxFileBytes / 1e6} MB. Put slides, images and video elsewhere and link to them`,
    );
    return { parsed: null, problems };
  }
  const { text: garbled, isUtf8 } = decode(bytes);
  if (!isUtf8) {
    const message = 'the file is not UTF-8; it was read as Windows-1252. Save it as UTF-8';
    problems.push({
      severity: 'warning',
      file,
      line: 1,
      column: 1,
      field: '',
      message,
      write: null,
    });
  }
  const fence = fenceProblem(garbled);
  if (fence) {
    report(fence.message, fence.write);
    return { parsed: null, problems };
  }

  const text = repairMojibake(garbled);
  const lines = new LineCounter();
  let source: Source | null = null;
  const yaml = (frontMatter: string): object => {
    const document = parseDocument(frontMatter, {
      schema: 'failsafe',
      version: '1.2',
      merge: true,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    source = { file, document, lines, linesBefore: 0 };
    if (document.errors.length > 0) return {};
    // Anchors that multiply ("a billion laughs") stop here.
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    return isRecord(data) ? data : {};
  };
  try {
    const { data, content } = matter(text, { language: 'yaml', engines: { yaml, ...refused } });
    if (!source) {
      report(
        'the front matter is empty',
        'title: "…" and the other fields between two lines of ---',
      );
      return { parsed: null, problems };
    }
    const place: Source = source;
    for (const error of place.document.errors) problems.push(explain(error, place, text));
    if (problems.some(({ severity }) => severity === 'error')) return { parsed: null, problems };
    problems.push(...reportMojibake(garbled, text, place));
    return { parsed: { data, body: content.trim(), source: place }, problems };
  } catch (error) {
    const isBomb = error instanceof ReferenceError;
    report(
      isBomb
        ? 'the front matter repeats itself through anchors (&name, *name) too often. Write the values out'
        : `the front matter can't be read: ${error instanceof Error ? error.message : String(error)}`,
    );
    return { parsed: null, problems };
  }
}

/** gray-matter would run `---js` as code; no other language than YAML gets that far. */
const refuse = () => {
  throw new Error('only YAML is read');
};
const refused = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  const unify = (text: string) => text.replace(/\r\n?/g, '\n');
  try {
    return { text: unify(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), isUtf8: true };
  } catch {
    return { text: unify(decodeWindows1252(bytes)), isUtf8: false };
  }
}

function fenceProblem(text: string): { message: string; write: string } | null {
  const [first = ''] = text.split('\n', 1);
  if (/^---\s*$/.test(first)) return null;
  if (/^---\s*\S/.test(first)) {
    return {
      message: `front matter in the language "${first.slice(3).trim()}" is not read`,
      write: '---',
    };
  }
  const message = /^\+\+\+/.test(first)
    ? 'front matter in TOML is not read; write it in YAML'
    : 'the file does not begin with front matter';
  return { message, write: '--- on the first line, the fields below it, and --- after them' };
}

function explain(error: YAMLError, source: Source, text: string): Problem {
  const place = placeAt(source, error.pos[0]);
  const line = text.split('\n')[place.line - 1] ?? '';
  const [, key, value] = /^\s*(?:- )?([\w-]+):\s+(.*\S)\s*$/.exec(line) ?? [];
  const suggestion = key && value ? `${key}: "${value.replace(/"/g, '\\"')}"` : null;
  const known: Partial<Record<YAMLError['code'], [string, string | null]>> = {
    BLOCK_AS_IMPLICIT_KEY: [
      'a value with a colon and a space in it needs quotation marks',
      suggestion,
    ],
    DUPLICATE_KEY: ['the field is there twice; keep one of the two', null],
    TAB_AS_INDENT: ['a line begins with a tab; YAML wants spaces', null],
    MISSING_CHAR: ['a quotation mark or bracket, here or above, is not closed', null],
    BAD_INDENT: ['the line is not indented like the ones around it', null],
    BAD_ALIAS: ['a value that begins with * needs quotation marks', suggestion],
    BAD_SCALAR_START: [
      'a value that begins with a special character needs quotation marks',
      suggestion,
    ],
  };
  const [message, write] = known[error.code] ?? [`YAML: ${error.message}`, null];
  return { severity: 'error', file: source.file, ...place, field: key ?? '', message, write };
}

function reportMojibake(garbled: string, repaired: string, source: Source): Problem[] {
  const found = findMojibake(garbled);
  const [first] = found;
  if (!first) return [];
  // Everything before the first one is as it was, so its place is the same in both texts.
  const yamlStart = 3;
  const path = pathAt(source, first.at - yamlStart);
  const before = repaired
    .slice(Math.max(0, first.at - 20), first.at)
    .split('\n')
    .at(-1);
  const after = repaired
    .slice(first.at, first.at + 20)
    .split('\n')
    .at(0);
  const more = found.length > 1 ? ` (and ${found.length - 1} more)` : '';
  const problem = locate(source, {
    severity: 'warning',
    path,
    message: `"${first.found}" is "${first.meant}" in the wrong encoding${more}; it is shown right`,
    write: `…${before}${after}…`,
  });
  return [{ ...problem, ...placeAt(source, first.at - yamlStart) }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
