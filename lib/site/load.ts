import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { getConfig } from '../config';
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

  // JSON is YAML, and the YAML parser knows which line everything stands on.
  const text = readFileSync(absolute, 'utf8').replace(/^\uFEFF/, '');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'json', prettyErrors: false });
  const source = { file, document, lines, linesBefore: 0 };
  const [broken] = document.errors;
  if (broken) {
    const place = placeAt(source, broken.pos[0]);
    const message = 'the file is not JSON from here on';
    const problem: Problem = { severity: 'error', file, ...place, field: '', message, write: null };
    return { site: defaults, problems: [problem] };
  }
  const result = siteSchema.safeParse(document.toJS());
  if (result.success) return { site: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...at, key]) : [at];
    const message = issue.code === 'unrecognized_keys' ? 'is not a setting' : issue.message;
    return paths.map((where) => locate(source, { severity: 'error', path: where, message }));
  });
  return { site: defaults, problems };
}

let known: { version: string; site: Site } | undefined;

/** The site's settings; in development a changed file is seen at the next call. */
export function getSite(): Site {
  const { contentDir, isProduction, isBuild } = getConfig();
  if (known && isProduction) return known.site;
  const stats = statSync(path.join(contentDir, file), { throwIfNoEntry: false });
  const version = `${contentDir} ${stats?.mtimeMs} ${stats?.size}`;
  if (known?.version === version) return known.site;
  const { site, problems } = loadSite(contentDir);
  if (!isBuild) for (const problem of problems) console.warn(`Not used: ${formatProblem(problem)}`);
  known = { version, site };
  return site;
}
