import type { Catalogue, Problem, Webinar } from './model';
import { findOpenSecrets } from './open-secrets';
import { webinarPath } from './path';
import type { ReadResult } from './read-entry';
import { type RedirectClaim, settleRedirects } from './redirects';

type Report = (
  file: string,
  /** The field, or the first of several that the file has. */
  fields: string[],
  severity: Problem['severity'],
  message: string,
) => void;

/**
 * Puts the files of a content folder together: settles slugs and redirects between them and finds
 * what only shows when they are compared.
 */
export function assembleCatalogue(results: ReadResult[]): Catalogue {
  const problems = results.flatMap((result) => result.problems);
  const places = new Map(results.map((result) => [result.webinar?.file, result.places]));
  const report: Report = (file, fields, severity, message) => {
    const field = fields.find((name) => places.get(file)?.has(name)) ?? fields[0] ?? '';
    const { line, column } = places.get(file)?.get(field) ?? { line: 1, column: 1 };
    problems.push({ severity, file, line, column, field, message, write: null });
  };

  const webinars = settleSlugs(results, report);
  const pages = new Set(
    webinars.filter(({ externalUrl }) => externalUrl === null).map(({ slug }) => webinarPath(slug)),
  );
  const settled = settleRedirects(collectClaims(results, webinars), pages);
  for (const { severity, claim, message } of settled.problems) {
    report(claim.file, [claim.field], severity, message);
  }
  for (const { webinar, message } of findOpenSecrets(webinars)) {
    report(webinar.file, ['main.youtube_url', 'youtube_url', 'sessions'], 'warning', message);
  }
  reportUnknownKeys(webinars, report);
  return { webinars: webinars.sort(compareWebinars), redirects: settled.redirects, problems };
}

/** Newest first, entries without a date last, ties by slug: a total order. */
export function compareWebinars(a: Webinar, b: Webinar): number {
  const [left, right] = [a, b].map(({ date }) => date?.instant ?? Number.NEGATIVE_INFINITY);
  if (left !== right) return (left ?? 0) < (right ?? 0) ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

/** Two entries can't have one address: the one whose folder has that name keeps it. */
function settleSlugs(results: ReadResult[], report: Report): Webinar[] {
  const entries = results.flatMap(({ webinar, redirectTo, name }) =>
    webinar && isListable(webinar, redirectTo) ? [{ webinar, name }] : [],
  );
  const byRight = [...entries].sort(
    (a, b) => Number(b.webinar.slug === b.name) - Number(a.webinar.slug === a.name),
  );
  const owners = new Map<string, Webinar>();
  for (const { webinar, name } of byRight) {
    const owner = owners.get(webinar.slug.toLowerCase());
    if (!owner) {
      owners.set(webinar.slug.toLowerCase(), webinar);
      continue;
    }
    const clash = `"${webinar.slug}" is the slug of ${owner.file} too`;
    if (owners.has(name.toLowerCase())) {
      report(webinar.file, ['url_slug'], 'error', `${clash}; give one of the two another`);
      continue;
    }
    // A copy: what was read is kept, and the other file may change.
    owners.set(name.toLowerCase(), { ...webinar, slug: name });
    const message = `${clash}; this one is served at ${webinarPath(name)}`;
    report(webinar.file, ['url_slug'], 'warning', message);
  }
  return [...owners.values()];
}

/** What redirects is no entry of its own, but for external ones: their card leads out anyway. */
function isListable(webinar: Webinar, redirectTo: string | null): boolean {
  return redirectTo === null || webinar.externalUrl !== null;
}

function collectClaims(results: ReadResult[], webinars: Webinar[]): RedirectClaim[] {
  const stubs = results.flatMap(({ webinar, redirectTo }): RedirectClaim[] => {
    if (!webinar || redirectTo === null) return [];
    const { slug, file, aliases } = webinar;
    return [
      { from: webinarPath(slug), to: redirectTo, file, field: 'redirect_to' },
      ...aliases.map((from) => ({ from, to: redirectTo, file, field: 'aliases' }) as const),
    ];
  });
  const entries = webinars.flatMap(({ slug, file, aliases, externalUrl }): RedirectClaim[] => {
    const own = webinarPath(slug);
    const to = externalUrl ?? own;
    const written = aliases.map((from) => ({ from, to, file, field: 'aliases' }) as const);
    return externalUrl ? [{ from: own, to, file, field: 'url_slug' }, ...written] : written;
  });
  // The folder's name is an address people may know, where nothing else has it.
  const names = new Map(results.map(({ webinar, name }) => [webinar?.file, name]));
  const folders = webinars.map(
    ({ slug, file, externalUrl }): RedirectClaim => ({
      from: webinarPath(names.get(file) ?? slug),
      to: externalUrl ?? webinarPath(slug),
      file,
      field: 'folder',
    }),
  );
  return [...stubs, ...entries, ...folders];
}

function reportUnknownKeys(webinars: Webinar[], report: Report): void {
  const users = new Map<string, string[]>();
  for (const { unknown, file } of webinars) {
    for (const key of Object.keys(unknown)) users.set(key, [...(users.get(key) ?? []), file]);
  }
  for (const [key, files] of users) {
    const [first = ''] = files;
    const where = files.length === 1 ? 'in this file' : `in ${files.length} files, this one first`;
    report(first, [key], 'note', `is not a field of a webinar (${where}); it is kept and not used`);
  }
}
