import { type Document, isMap, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { EditError } from './field-change';

/** The front matter of a file, with the places of everything in it. */
export interface FrontMatterText {
  /** The file up to the fields, the fields, and the file from the closing `---` on. */
  before: string;
  yaml: string;
  after: string;
  /** How this file ends its lines. */
  lineEnd: '\n' | '\r\n';
  document: Document;
  fields: YAMLMap;
}

const opening = /^\ufeff?(?:[ \t]*\r?\n)*[ \t]*---[ \t]*(?:ya?ml)?[ \t]*\r?\n/i;

/**
 * Opens the front matter of a file for editing.
 *
 * @throws EditError where there is none, or it can't be read
 */
export function openFrontMatter(text: string): FrontMatterText {
  const before = opening.exec(text)?.[0];
  if (before === undefined) {
    throw new EditError('The file does not begin with front matter: put --- on its first line.');
  }
  if (/\r(?!\n)/.test(text)) {
    throw new EditError('The lines of the file end as on old Macs: save it with usual line ends.');
  }
  const rest = text.slice(before.length);
  const closing = /^---/m.exec(rest);
  if (!closing) throw new EditError('The front matter does not end: put --- below its last field.');
  const yaml = rest.slice(0, closing.index);
  const document = parseForEditing(yaml, before);
  const fields = document.contents;
  if (!isMap(fields))
    throw new EditError('The front matter has no fields: write the first by hand.');
  const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
  return { before, yaml, after: rest.slice(closing.index), lineEnd, document, fields };
}

/** Read as lib/webinars/parse.ts reads it: every value is text. */
function parseForEditing(yaml: string, before: string): Document {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    merge: true,
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    lineCounter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const line = lineCounter.linePos(error.pos[0]).line + before.split('\n').length - 1;
    throw new EditError(
      `Line ${line} can't be read; mend it by hand first (npm run check says how).`,
    );
  }
  return document;
}
