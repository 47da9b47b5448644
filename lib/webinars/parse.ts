import matter from 'gray-matter';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { decodeText } from './decode';
import { explainErrors } from './explain-yaml';
import { findFence } from './fence';
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
 * Reads a Markdown file with YAML front matter. Whatever is wrong becomes a problem.
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
  const fail = (message: string, write: string | null = null): ParseResult => {
    report('error', message, { write });
    return { parsed: null, problems };
  };

  const { text, complaint } = decodeText(bytes);
  if (complaint) report('warning', complaint.message, { line: complaint.line });
  const fenced = findFence(text);
  if (!('text' in fenced)) return fail(fenced.message, fenced.write);
  const { yaml, body } = splitFile(repairMojibake(fenced.text));
  if (yaml === null) return fail('the front matter is empty', 'title: "…" and the other fields');

  const source = parseYaml(file, yaml, fenced.linesBefore);
  const errors = explainErrors(source, yaml);
  if (!fenced.isClosed) {
    const message = 'the front matter does not end; what stands below is read as fields too';
    const write = '--- on a line of its own after the last field';
    report(errors.length > 0 ? 'error' : 'warning', message, { write });
  }
  problems.push(...errors);
  if (errors.length > 0) return { parsed: null, problems };
  const { data, complaint: tangle } = toData(source.document);
  if (tangle) return fail(tangle);
  if (!isRecord(data)) return fail('the front matter holds no fields', 'title: "…", one a line');
  problems.push(...reportMojibake(fenced, source));
  return { parsed: { data, body, source }, problems };
}

/** gray-matter splits; its own engine would lose what dates and long numbers are written like. */
function splitFile(text: string): { yaml: string | null; body: string } {
  let yaml: string | null = null;
  const engines = {
    yaml: (matter: string) => {
      yaml = matter;
      return {};
    },
    // It would run `---js` as code; no other language than YAML gets that far.
    ...{ javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse },
  };
  const { content } = matter(text, { language: 'yaml', engines });
  return { yaml, body: content.trim() };
}

function refuse(): never {
  throw new Error('only YAML is read');
}

function parseYaml(file: string, yaml: string, linesBefore: number): Source {
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
  return { file, document, lines, linesBefore };
}

/** The values of a document, or why its anchors stand in the way. */
function toData(document: Document): { data: unknown; complaint: string | null } {
  try {
    // Anchors that multiply ("a billion laughs") or hold themselves stop here.
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    JSON.stringify(data);
    return { data, complaint: null };
  } catch (error) {
    const isMerge = error instanceof Error && error.message.startsWith('Merge');
    const complaint = isMerge
      ? 'what follows <<: must be a group of fields, or the name of one'
      : 'the front matter repeats itself through anchors (&name, *name) too often. Write the values out';
    return { data: null, complaint };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
