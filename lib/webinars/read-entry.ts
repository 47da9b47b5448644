import { readFileSync, statSync } from 'node:fs';
import { buildWebinar } from './entry';
import { isWebAddress } from './fields/slug';
import type { EntryFile } from './find-files';
import type { Problem, Webinar } from './model';
import { maxFileBytes, parseFile } from './parse';
import { frontMatterSchema } from './schema';
import { type Finding, locate, type Source } from './source';
import { findUnknownKeys } from './unknown-keys';

export interface ReadContext {
  timezone: string | null;
  hasPublicFile: (path: string) => boolean;
}

/** One file, read: an entry, a redirect, or neither. */
export interface ReadResult {
  name: string;
  webinar: Webinar | null;
  /** Where `redirect_to` leads; the entry is then nothing but a redirect. */
  redirectTo: string | null;
  problems: Problem[];
  /** Where the fields stand that are compared between files. */
  places: Record<string, Pick<Problem, 'line' | 'column'>>;
}

const comparedFields = [['url_slug'], ['redirect_to'], ['aliases'], ['main', 'youtube_url']];

/** Reads one file. Never throws: a file that can't be read is a problem like any other. */
export function readEntry(entry: EntryFile, context: ReadContext): ReadResult {
  const { file, name } = entry;
  const nothing = { name, webinar: null, redirectTo: null, places: {} };
  const { parsed, problems } = parseFile(file, readBytes(entry.absolute));
  if (!parsed) return { ...nothing, problems };

  const { data, body, source } = parsed;
  const report = (finding: Finding) => problems.push(locate(source, finding));
  const type = typeof data.type === 'string' ? data.type.trim() : '';
  if (type !== '' && type !== 'webinars') {
    const message = `is "${type}", so the file is skipped; only webinars are shown`;
    report({ severity: 'note', path: ['type'], message });
    return { ...nothing, problems };
  }
  const result = frontMatterSchema.safeParse(data);
  if (!result.success) {
    for (const issue of result.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const write = issue.code === 'custom' ? issue.params?.write : null;
      const suggestion = typeof write === 'string' ? write : null;
      report({ severity: 'error', path, message: issue.message, write: suggestion });
    }
    return { ...nothing, problems };
  }
  const webinar = buildWebinar(result.data, { ...context, file, name, body, report });
  webinar.unknown = findUnknownKeys(data);
  const redirectTo = readRedirect(result.data.redirect_to, report);
  const failed = problems.some(({ severity }) => severity === 'error');
  return {
    name,
    webinar: failed ? null : webinar,
    redirectTo,
    problems,
    places: findPlaces(source, webinar),
  };
}

function readBytes(file: string): Uint8Array {
  // A file far too large is not read to the end; its size alone is the problem.
  const { size } = statSync(file);
  return size > maxFileBytes ? new Uint8Array(size) : readFileSync(file);
}

function readRedirect(target: string | undefined, report: (finding: Finding) => void) {
  if (target === undefined) return null;
  if (isWebAddress(target)) return new URL(target).href;
  if (/^\/(?![/\\])/.test(target)) return target;
  report({
    severity: 'error',
    path: ['redirect_to'],
    message: `"${target}" is neither a path of this site nor a complete address`,
    write: 'redirect_to: "/webinars/another-webinar"',
  });
  return null;
}

function findPlaces(source: Source, { unknown }: Webinar): ReadResult['places'] {
  const unknownFields = Object.keys(unknown).map((key) => key.split('.'));
  const places = [...comparedFields, ...unknownFields].map((path) => {
    const { field, line, column } = locate(source, { severity: 'note', path, message: '' });
    return [field, { line, column }] as const;
  });
  return Object.fromEntries(places);
}
