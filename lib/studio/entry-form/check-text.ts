import { type LoadOptions, loadCatalogue, loadCatalogueWith } from '../../webinars/load';
import type { Problem, Webinar } from '../../webinars/model';
import type { FormField } from './form-fields';

/** What would become of the catalogue with another text in one file. */
export interface TextCheck {
  /** Null where the file has no page of its own: it has errors, or leads elsewhere. */
  webinar: Webinar | null;
  webinars: Webinar[];
  /** Of this file, as `npm run check` words them. */
  problems: Problem[];
  /** Errors that were not there before, in this file or in others it gets in the way of. */
  newErrors: Problem[];
}

/** Problems by the form's fields; under an empty name those that belong to no field. */
export type ProblemsByField = Record<string, Problem[]>;

/**
 * Checks a text as the loader would, together with all other entries.
 *
 * @param file - relative to the content folder
 */
export function checkText(options: LoadOptions, file: string, text: string): TextCheck {
  const before = loadCatalogue(options).problems.map(identify);
  const { webinars, problems } = loadCatalogueWith(options, file, text);
  const known = new Set(before);
  return {
    webinar: webinars.find((webinar) => webinar.file === file) ?? null,
    webinars,
    problems: problems.filter((problem) => problem.file === file),
    newErrors: problems.filter(
      (problem) => problem.severity === 'error' && !known.has(identify(problem)),
    ),
  };
}

/** Puts each problem to the field it is about. */
export function sortByField(
  problems: readonly Problem[],
  fields: readonly FormField[],
): ProblemsByField {
  const sorted: ProblemsByField = {};
  for (const problem of problems) {
    const name = fields.find((field) => isAbout(problem.field, field.name))?.name ?? '';
    sorted[name] = [...(sorted[name] ?? []), problem];
  }
  return sorted;
}

/** `main.presenters[0].photo` is about `main.presenters`, in the flat form without `main.`. */
function isAbout(field: string, name: string): boolean {
  const flat = name === 'main.title' ? name : name.replace(/^main\./, '');
  const isTags = field === 'tags' && name === 'tags.topics';
  return isTags || [name, flat].some((each) => field === each || field.startsWith(`${each}[`));
}

/** Lines move while one edits, so they don't count. */
function identify({ file, field, message }: Problem): string {
  return [file, field, message].join('\n');
}
