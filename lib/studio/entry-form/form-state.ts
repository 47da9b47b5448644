import type { ProblemsByField } from './check-text';
import type { FormInput } from './field-inputs';
import type { DiffHunk } from './line-diff';

/** What the form of an entry knows after it was sent, or when it is opened. */
export interface EntryFormState {
  /**
   * `reviewed`: can be saved as it is. `refused`: would take an entry out of the catalogue. `stale`:
   * the file was changed by somebody else. `failed`: could not be written.
   */
  status: 'editing' | 'unchanged' | 'reviewed' | 'refused' | 'stale' | 'failed';
  /** Why it failed; null where the status says all. */
  message: string | null;
  inputs: FormInput;
  /** Null where the file has no room for one. */
  body: string | null;
  problems: ProblemsByField;
  /** What will be written, line by line. */
  diff: DiffHunk[];
  /** What somebody else changed. */
  meanwhile: DiffHunk[];
  /** The file's text that the form was filled with, packed. */
  loaded: string;
  /** What the text that `diff` leads to is known by; only that is saved. Empty where there is none. */
  reviewed: string;
  /** What was changed, for the preview; empty for nothing. */
  draft: string;
}

/**
 * The names of what a form sends beside its fields. None is called `slug`: where the site's
 * `NotesScript` finds that, it adds what visitors' forms send, a `timezone` among them.
 */
export const sentNames = {
  slug: 'entry',
  loaded: 'loaded',
  reviewed: 'reviewed',
  body: 'body',
  intent: 'intent',
} as const;
