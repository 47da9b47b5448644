import type { Catalogue, Problem, Webinar } from './model';
import { webinarPath } from './path';
import type { ReadResult } from './read-entry';
import { type RedirectClaim, settleRedirects } from './redirects';

/**
 * Puts the files of a content folder together: settles slugs and redirects between them and finds
 * what only shows when they are compared.
 */
export function assembleCatalogue(results: ReadResult[]): Catalogue {
  const problems = results.flatMap((result) => result.problems);
  const placed = new Map(
    results.flatMap((result) => (result.webinar ? [[result.webinar.file, result]] : [])),
  );
  const report = (file: string, field: string, severity: Problem['severity'], message: string) => {
    const { line, column } = placed.get(file)?.places[field] ?? { line: 1, column: 1 };
    problems.push({ severity, file, line, column, field, message, write: null });
  };

  const webinars = settleSlugs(results, report);
  const pages = new Set(
    webinars.filter(({ externalUrl }) => externalUrl === null).map(({ slug }) => webinarPath(slug)),
  );
  const settled = settleRedirects(collectClaims(results, webinars, pages), pages);
  for (const { severity, claim, message } of settled.problems) {
    report(claim.file, claim.field, severity, message);
  }
  reportOpenSecrets(webinars, report);
  reportUnknownKeys(webinars, report);
  return { webinars: webinars.sort(compareWebinars), redirects: settled.redirects, problems };
}

type Report = (file: string, field: string, severity: Problem['severity'], message: string) => void;

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
      report(webinar.file, 'url_slug', 'error', `${clash}; give one of the two another`);
      continue;
    }
    webinar.slug = name;
    owners.set(name.toLowerCase(), webinar);
    report(
      webinar.file,
      'url_slug',
      'warning',
      `${clash}; this one is served at ${webinarPath(name)}`,
    );
  }
  return [...owners.values()];
}

/** What redirects is no entry of its own, but for external ones: their card leads out anyway. */
function isListable(webinar: Webinar, redirectTo: string | null): boolean {
  return redirectTo === null || webinar.externalUrl !== null;
}

function collectClaims(
  results: ReadResult[],
  webinars: Webinar[],
  pages: ReadonlySet<string>,
): RedirectClaim[] {
  const names = new Map(results.map(({ webinar, name }) => [webinar?.file, name]));
  const stubs = results.flatMap(({ webinar, redirectTo }) =>
    webinar && redirectTo !== null
      ? [{ webinar, to: redirectTo, field: 'redirect_to' as const }]
      : [],
  );
  const stubbed = new Set(stubs.map(({ webinar }) => webinar));
  const external = webinars.flatMap((webinar) =>
    webinar.externalUrl && !stubbed.has(webinar)
      ? [{ webinar, to: webinar.externalUrl, field: 'url_slug' as const }]
      : [],
  );
  const leaving = [...stubs, ...external].map(({ webinar: { slug, file }, to, field }) => ({
    from: webinarPath(slug),
    to,
    field,
    file,
    slug,
  }));
  const known = new Set([...webinars, ...stubbed]);
  const aliases = [...known].flatMap(({ slug, file, aliases: written }) => {
    const to = webinarPath(slug);
    // The folder's name is an address people may know, where nothing else has it.
    const folder = webinarPath(names.get(file) ?? slug);
    const byFolder = folder === to || pages.has(folder) ? [] : [folder];
    return [...written, ...byFolder].map(
      (from): RedirectClaim => ({ from, to, field: 'aliases', file, slug: null }),
    );
  });
  return [...leaving, ...aliases];
}

/** A video behind a form in one entry is not hidden where another shows it to everybody. */
function reportOpenSecrets(webinars: Webinar[], report: Report): void {
  const open = new Map(
    webinars.flatMap(({ gated, video, file }) => (!gated && video ? [[video.id, file]] : [])),
  );
  for (const { gated, video, file } of webinars) {
    const other = gated && video ? open.get(video.id) : undefined;
    if (!other) continue;
    report(
      file,
      'main.youtube_url',
      'warning',
      `is behind a form here, but ${other} shows the same video to everybody`,
    );
  }
}

function reportUnknownKeys(webinars: Webinar[], report: Report): void {
  const users = new Map<string, string[]>();
  for (const { unknown, file } of webinars) {
    for (const key of Object.keys(unknown)) users.set(key, [...(users.get(key) ?? []), file]);
  }
  for (const [key, files] of users) {
    const [first = ''] = files;
    const where = files.length === 1 ? 'in this file' : `in ${files.length} files, this one first`;
    report(first, key, 'note', `is not a field of a webinar (${where}); it is kept and not used`);
  }
}
