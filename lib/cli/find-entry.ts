import path from 'node:path';
import { getConfig } from '../config';
import { getCatalogue } from '../webinars/load';
import type { Webinar } from '../webinars/model';
import { formatProblem } from '../webinars/problem';
import { readWebinars } from './commands/registration-content';
import { findNearest } from './commands/registration-names';
import { UsageError } from './usage-error';

export interface FoundEntry {
  webinar: Webinar;
  /** Absolute path of its file. */
  file: string;
}

/**
 * The entry with a slug.
 *
 * @throws UsageError where there is none, with what may have been meant or what is wrong with it
 */
export function findEntry(slug: string): FoundEntry {
  const webinars = readWebinars();
  const webinar = webinars.find((each) => each.slug === slug);
  if (webinar) return { webinar, file: path.join(getConfig().contentDir, webinar.file) };
  throw new UsageError(explainAbsence(slug, webinars));
}

/** Why there is no entry with a slug: a mistake in its file, an old address, or another name. */
export function explainAbsence(slug: string, webinars: readonly Webinar[]): string {
  const { problems, redirects } = getCatalogue();
  const own = problems.filter(({ file, severity }) => severity === 'error' && isCalled(file, slug));
  if (own.length > 0) {
    return [`“${slug}” is not shown, because of this:`, ...own.map(formatProblem)].join('\n');
  }
  const redirect = redirects.find(({ from }) => from === `/webinars/${slug}`);
  if (redirect) return `“${slug}” is no entry: /webinars/${slug} leads to ${redirect.to}.`;
  const skipped = problems.filter(({ file }) => isCalled(file, slug));
  if (skipped.length > 0) {
    return [`“${slug}” is not shown:`, ...skipped.map(formatProblem)].join('\n');
  }
  const nearest = findNearest(
    slug,
    webinars.map((each) => each.slug),
  );
  const meant = nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : '';
  return `There is no webinar “${slug}”.${meant}`;
}

function isCalled(file: string, slug: string): boolean {
  return (
    file
      .replace(/\/index\.(md|markdown)$/i, '')
      .replace(/\.(md|markdown)$/i, '')
      .split('/')
      .at(-1) === slug
  );
}
