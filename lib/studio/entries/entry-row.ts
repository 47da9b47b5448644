import type { WebinarCounts } from '../../registrations/read-counts';
import type { Flag } from '../../webinars/editing/save-flag';
import { slugFromName } from '../../webinars/fields/slug';
import type { Catalogue, Problem, Webinar } from '../../webinars/model';
import { webinarPath } from '../../webinars/path';
import { formatProblem, sortProblems } from '../../webinars/problem';
import { getState } from '../../webinars/state';
import type { State } from '../../webinars/view-model';

/** One entry on the desk. */
export interface EntryRow {
  slug: string;
  title: string;
  /** Relative to the content folder. */
  file: string;
  /** `broken` is shown nowhere, until its errors are mended. */
  state: State | 'broken';
  /** Its page; null where it has none. */
  path: string | null;
  /** Where the date is to sort by, in milliseconds since the epoch; null where there is none. */
  instant: number | null;
  /** "8 Oct 2020" at the host. */
  date: string;
  flags: Record<Flag, boolean>;
  /** What else tells it from others. */
  marks: string[];
  /** In words, the worst first. */
  problems: Array<Pick<Problem, 'severity'> & { text: string }>;
  registered: number;
  watched: number;
}

/**
 * All entries, also those that are shown nowhere because of an error.
 *
 * @param now - milliseconds since the epoch
 * @param language - BCP 47
 */
export function listEntryRows(
  { webinars, problems }: Catalogue,
  counts: readonly WebinarCounts[],
  now: number,
  language: string,
): EntryRow[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of sortProblems(problems)) {
    byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  }
  const bySlug = new Map(counts.map((count) => [count.webinar, count]));
  const writeDate = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const rows = webinars.map((webinar): EntryRow => {
    const { slug, title, file, date } = webinar;
    const isOwn = webinar.externalUrl === null;
    const day = date && new Date(date.instant + date.offsetMinutes * 60_000);
    return {
      slug,
      title,
      file,
      state: getState(webinar, now),
      path: isOwn ? webinarPath(slug) : null,
      instant: date?.instant ?? null,
      date: day ? writeDate.format(day) : '',
      flags: { featured: webinar.featured, unlisted: webinar.unlisted, gated: webinar.gated },
      marks: listMarks(webinar),
      problems: describe(byFile.get(file)),
      registered: bySlug.get(slug)?.registered ?? 0,
      watched: bySlug.get(slug)?.watched ?? 0,
    };
  });
  const shown = new Set(webinars.map(({ file }) => file));
  const broken = [...byFile].filter(
    ([file, found]) => !shown.has(file) && found.some(({ severity }) => severity === 'error'),
  );
  return [...broken.map(([file, found]) => describeBroken(file, found)), ...rows];
}

function describeBroken(file: string, problems: Problem[]): EntryRow {
  const name = file.replace(/\/index\.(md|markdown)$/i, '').replace(/\.(md|markdown)$/i, '');
  const slug = slugFromName(name.split('/').at(-1) ?? name);
  return {
    slug,
    title: file,
    file,
    state: 'broken',
    path: null,
    instant: null,
    date: '',
    flags: { featured: false, unlisted: false, gated: false },
    marks: [],
    problems: describe(problems),
    registered: 0,
    watched: 0,
  };
}

function listMarks({ series, noindex, hideDate, sessions }: Webinar): string[] {
  return [
    ...(series === 'pulumi_tv' ? ['PulumiTV'] : []),
    ...(sessions.length > 1 ? [`${sessions.length} sessions`] : []),
    ...(hideDate ? ['date hidden'] : []),
    ...(noindex ? ['not for search engines'] : []),
  ];
}

function describe(problems: readonly Problem[] = []): EntryRow['problems'] {
  return problems
    .filter(({ severity }) => severity !== 'note')
    .map((problem) => ({
      severity: problem.severity,
      // The file is named already.
      text: formatProblem(problem).replace(/^[^:]*:(\d+):\d+ /, 'Line $1: '),
    }));
}
