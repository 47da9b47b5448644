import matter from 'gray-matter';
import { LineCounter, parseDocument } from 'yaml';
import { decodeText } from './decode';
import { explainErrors } from './explain-yaml';
import { type Fenced, findFence } from './fence';
import type { Problem } from './model';
import { repairMojibake } from './mojibake';
import { reportMojibake } from './mojibake-report';
import type { Source } from './source';

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
  const report = (
    severity: Problem['severity'],
    message: string,
    { write = null, line = 1 }: { write?: string | null; line?: number } = {},
  ) => problems.push({ severity, file, line, column: 1, field: '', message, write });
  const give = (parsed: ParsedFile | null) => ({ parsed, problems });

  const { text: decoded, complaint } = decodeText(bytes);
  if (complaint) report('warning', complaint.message, { line: complaint.line });
  const fenced = findFence(decoded);
  if (!('text' in fenced)) {
    report('error', fenced.message, { write: fenced.write });
    return give(null);
  }
  const read = readFrontMatter(file, fenced);
  if (typeof read === 'string') {
    report('error', read);
    return give(null);
  }
  const { data, body, source, yaml } = read;
  if (!fenced.isClosed) {
    const severity = source.document.errors.length > 0 ? 'error' : 'warning';
    const message = 'the front matter does not end; what stands below is read as fields too';
    report(severity, message, { write: '--- on a line of its own after the last field' });
  }
  problems.push(...explainErrors(source, yaml));
  if (problems.some(({ severity }) => severity === 'error')) return give(null);
  if (!isRecord(data)) {
    const message = 'the front matter holds no fields';
    report('error', message, { write: 'title: "…" and the other fields, one a line' });
    return give(null);
  }
  problems.push(...reportMojibake(fenced, source));
  return give({ data, body, source });
}

interface FrontMatter {
  data: unknown;
  body: string;
  source: Source;
  yaml: string;
}

/** Splits and reads; a text says why that is not possible. */
function readFrontMatter(file: string, { text, linesBefore }: Fenced): FrontMatter | string {
  const read: Omit<FrontMatter, 'body'>[] = [];
  const engine = (yaml: string): object => {
    const lines = new LineCounter();
    const document = parseDocument(yaml, {
      schema: 'failsafe',
      version: '1.2',
      merge: true,
      // "!!timestamp" and its like would make something else than text.
      resolveKnownTags: false,
      // The parser compares each with each, which takes minutes where there are very many.
      uniqueKeys: false,
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    });
    // Anchors that multiply ("a billion laughs") stop here.
    const data: unknown = document.errors.length > 0 ? {} : document.toJS({ maxAliasCount: 50 });
    // An anchor that holds itself has no end, as nothing that reads it would.
    JSON.stringify(data);
    read.push({ data, source: { file, document, lines, linesBefore }, yaml });
    return {};
  };
  try {
    const options = { language: 'yaml', engines: { yaml: engine, ...refused } };
    const { content } = matter(repairMojibake(text), options);
    const [found] = read;
    return found ? { ...found, body: content.trim() } : 'the front matter is empty';
  } catch (error) {
    const isAnchor = error instanceof ReferenceError || error instanceof TypeError;
    return isAnchor
      ? 'the front matter repeats itself through anchors (&name, *name) too often. Write the values out'
      : `the front matter can't be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** gray-matter would run `---js` as code; no other language than YAML gets that far. */
const refuse = () => {
  throw new Error('only YAML is read');
};
const refused = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
