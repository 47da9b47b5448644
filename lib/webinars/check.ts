import path from 'node:path';
import { loadSite } from '../site/load';
import { loadCatalogue } from './load';
import type { Catalogue } from './model';
import { formatProblem, sortProblems, summariseProblems } from './problem';

/**
 * Reads a content folder for its problems, those of `site.json` included.
 *
 * @param contentDir - absolute path
 * @param onFile - called after each file
 * @throws ContentFolderError where the folder does not exist
 */
export function checkContent(contentDir: string, onFile?: () => void): Catalogue {
  const { site, problems } = loadSite(contentDir);
  const catalogue = loadCatalogue({
    contentDir,
    publicDir: path.resolve('public'),
    timezone: site.timezone ?? null,
    ...(onFile && { onFile }),
  });
  return { ...catalogue, problems: sortProblems([...problems, ...catalogue.problems]) };
}

/** Problems as people read them, one a line, with the count of each kind at the end. */
export function formatReport({ problems, webinars }: Catalogue): string {
  const names = { error: 'Error  ', warning: 'Warning', note: 'Note   ' } as const;
  const lines = problems.map((problem) => `${names[problem.severity]} ${formatProblem(problem)}`);
  const count = `${webinars.length} webinar${webinars.length === 1 ? '' : 's'}`;
  return [...lines, `${count}: ${summariseProblems(problems)}`].join('\n');
}

/** Whether a build has to stop. */
export function hasErrors({ problems }: Pick<Catalogue, 'problems'>): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
