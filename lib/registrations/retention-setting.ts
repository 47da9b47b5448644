import { loadSite } from '../site/load';
import { formatProblem } from '../webinars/problem';

/**
 * How long registrations are kept, as `site.json` says now. Everybody else takes the defaults where
 * `site.json` is wrong; nothing may be deleted because of a comma.
 *
 * @param contentDir - absolute path
 * @returns calendar months; false where they are kept for ever
 * @throws Error naming what is wrong in `site.json`
 */
export function readRetentionMonths(contentDir: string): number | false {
  const { site, problems } = loadSite(contentDir);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return site.retention_months;
  const list = errors.map((problem) => formatProblem(problem)).join('\n');
  throw new Error(`Nothing is deleted while site.json has errors:\n${list}`);
}
