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
  write?: string,
) => void;

/**
 * Puts the files of a content folder together: settles slugs and redirects between them and finds
 * what only shows when they are compared.
 */
export function assembleCatalogue(results: ReadResult[]): Catalogue {
  const problems = results.flatMap((result) => result.problems);
  const byFile = new Map(results.map((result) => [result.webinar?.file, result]));
  const report: Report = (file, fields, severity, message, write) => {
    const places = byFile.get(file)?.places;
    const field = fields.find((name) => places?.has(name)) ?? fields[0] ?? '';
    const around = field.replace(/\[\].*$/, '');
    const place = places?.get(field) ?? places?.get(around);
    const { line, column } = place ?? { line: 1, column: 1 };
    problems.push({ severity, file, line, column, field, message, write: write ?? null });
  };

  const webinars = settleSlugs(results, report);
  const pages = new Set(
    webinars.filter(({ externalUrl }) => externalUrl === null).map(({ slug }) => webinarPath(slug)),
  );
  const settled = settleRedirects(collectClaims(results, webinars), pages);
  for (const { severity, claim, message } of settled.problems) {
    report(claim.file, [claim.field], severity, message);
  }
  const linkedIn = ({ file }: Webinar) => byFile.get(file)?.linkedVideos ?? [];
  for (const { webinar, message } of findOpenSecrets(webinars, linkedIn)) {
    report(webinar.file, ['main.youtube_url', 'youtube_url', 'sessions'], 'warning', message);
  }
  reportUnknownKeys(webinars, report);
  return { webinars: webinars.sort(compareWebinars), redirects: settled.redirects, problems };
}

/** Newest first, entries without a date last, ties by slug: a total order. */
export function compareWebinars(a: Webinar, b: Webinar): number {
  const left = a.date?.instant ?? Number.NEGATIVE_INFINITY;
  const right = b.date?.instant ?? Number.NEGATIVE_INFINITY;
  if (left !== right) return left < right ? 1 : -1;
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
  const late = byRight.filter(({ webinar }) => {
    const key = webinar.slug.toLowerCase();
    if (owners.has(key)) return true;
    owners.set(key, webinar);
    return false;
  });
  for (const { webinar, name } of late) {
    const owner = owners.get(webinar.slug.toLowerCase());
    const clash = `"${webinar.slug}" is the slug of ${owner?.file} too`;
    if (owners.has(name.toLowerCase())) {
      report(webinar.file, ['url_slug'], 'error', `${clash}; give one of the two another`);
      continue;
    }
    // A copy: what was read is kept, and the other file may change.
    owners.set(name.toLowerCase(), { ...webinar, slug: name });
    const message = `${clash}; this one is served at ${webinarPath(name)}`;
    report(webinar.file, ['url_slug'], 'warning', message, `url_slug: "${name}"`);
  }
  return [...owners.values()];
}

/** What redirects is no entry of its own, but for external ones: their card leads out anyway. */
function isListable(webinar: Webinar, redirectTo: string | null): boolean {
  return redirectTo === null || webinar.externalUrl !== null;
}

function collectClaims(results: ReadResult[], webinars: Webinar[]): RedirectClaim[] {
  const settled = new Map(webinars.map((webinar) => [webinar.file, webinar]));
  const stubs = results.flatMap(({ webinar, redirectTo }) => {
    if (!webinar || redirectTo === null) return [];
    const { slug } = settled.get(webinar.file) ?? webinar;
    return [{ ...webinar, slug, to: redirectTo, field: 'redirect_to' as const }];
  });
  const stubbed = new Set(stubs.map(({ file }) => file));
  const external = webinars.flatMap((webinar) =>
    webinar.externalUrl && !stubbed.has(webinar.file)
      ? [{ ...webinar, to: webinar.externalUrl, field: 'url_slug' as const }]
      : [],
  );
  const leaving = [...stubs, ...external].map(({ slug, to, field, file }) => {
    return { from: webinarPath(slug), to, field, file, slug };
  });
  const known = [...stubs, ...webinars.filter(({ file }) => !stubbed.has(file))];
  const aliases = known.flatMap(({ slug, file, aliases: written }) =>
    written.map((from) => ({
      from,
      to: webinarPath(slug),
      field: 'aliases' as const,
      file,
      slug: null,
    })),
  );
  // The folder's name is an address people may know, where nothing else has it.
  const names = new Map(results.map(({ webinar, name }) => [webinar?.file, name]));
  const folders = known.map(({ slug, file }) => {
    const from = webinarPath(names.get(file) ?? slug);
    return { from, to: webinarPath(slug), field: 'folder' as const, file, slug: null };
  });
  return [...leaving, ...aliases, ...folders];
}

function reportUnknownKeys(webinars: Webinar[], report: Report): void {
  const users = new Map<string, string[]>();
  for (const { unknown, file } of webinars) {
    for (const key of Object.keys(unknown)) {
      const files = users.get(key);
      if (files) files.push(file);
      else users.set(key, [file]);
    }
  }
  for (const [key, files] of users) {
    const [first = ''] = files;
    const where = files.length === 1 ? 'in this file' : `in ${files.length} files, this one first`;
    report(first, [key], 'note', `is not a field of a webinar (${where}); it is kept and not used`);
  }
}
