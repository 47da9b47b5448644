import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { getConfig } from '../config';
import { getLog } from '../log';
import { decodeText } from '../webinars/decode';
import type { Problem } from '../webinars/model';
import { formatProblem } from '../webinars/problem';
import { locate, placeAt } from '../webinars/source';
import { type Site, siteSchema } from './schema';

const file = 'site.json';

/**
 * Reads `site.json` of a content folder; without one the defaults hold.
 *
 * @param contentDir - absolute path
 * @returns the settings, or the defaults where there are problems
 */
export function loadSite(contentDir: string): { site: Site; problems: Problem[] } {
  const defaults = siteSchema.parse({});
  const absolute = path.join(contentDir, file);
  if (!existsSync(absolute)) return { site: defaults, problems: [] };
  try {
    const { text, complaint } = decodeText(readFileSync(absolute));
    const { site, problems } = readSite(text);
    if (complaint) problems.push(report({ severity: 'warning', ...complaint }));
    return { site: site ?? defaults, problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { site: defaults, problems: [report({ message: `can't be read: ${reason}` })] };
  }
}

function readSite(text: string): { site: Site | null; problems: Problem[] } {
  // JSON is YAML, and the YAML parser knows which line everything stands on.
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'json', prettyErrors: false });
  const source = { file, document, lines, linesBefore: 0 };
  const [broken] = document.errors;
  if (broken) {
    const isTwice = broken.code === 'DUPLICATE_KEY';
    const message = isTwice ? 'the setting is there twice' : 'the file is not JSON from here on';
    return { site: null, problems: [report({ message, ...placeAt(source, broken.pos[0]) })] };
  }
  const result = siteSchema.safeParse(document.toJS());
  if (result.success) return { site: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...at, key]) : [at];
    const message = explain(issue);
    return paths.map((where) => locate(source, { severity: 'error', path: where, message }));
  });
  return { site: null, problems };
}

const kinds: Record<string, string> = {
  string: 'text between quotation marks',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list between [ and ]',
  object: 'a group of settings between { and }',
};

function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'is not a setting';
  if (issue.code !== 'invalid_type') return issue.message;
  const kind = kinds[issue.expected] ?? issue.expected;
  return issue.message.endsWith('received undefined') ? `is missing: ${kind}` : `must be ${kind}`;
}

function report(problem: Partial<Problem> & { message: string }): Problem {
  return { severity: 'error', file, line: 1, column: 1, field: '', write: null, ...problem };
}

/** When `site.json` was written last, in milliseconds since the epoch; 0 where there is none. */
export function getSiteModified(): number {
  const stats = statSync(path.join(getConfig().contentDir, file), { throwIfNoEntry: false });
  return Math.floor(stats?.mtimeMs ?? 0);
}

let known: { version: string; site: Site } | undefined;

/** The site's settings; in development a changed file is seen at the next call. */
export function getSite(): Site {
  const { contentDir, isProduction, isBuild } = getConfig();
  if (known && isProduction) return known.site;
  const absolute = path.join(contentDir, file);
  const stats = existsSync(absolute) ? statSync(absolute) : null;
  const version = `${contentDir} ${stats?.mtimeMs} ${stats?.size}`;
  if (known?.version === version) return known.site;
  const { site, problems } = loadSite(contentDir);
  if (!isBuild)
    for (const problem of problems) getLog().warn(`Not used: ${formatProblem(problem)}`);
  known = { version, site };
  return site;
}
