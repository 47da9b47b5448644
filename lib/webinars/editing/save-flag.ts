import { changeFrontMatter } from './change-front-matter';
import { readEntryText, writeEntryText } from './entry-file';
import { locateField } from './locate-field';

/** What marketers switch. */
export const flags = ['featured', 'unlisted', 'gated'] as const;
export type Flag = (typeof flags)[number];

/** What a save did. */
export interface SavedChange {
  /** The whole file as it was before and is now. */
  before: string;
  after: string;
  /** Of the file as it is now: whoever takes the change back names it. */
  version: string;
}

/**
 * Switches a flag in an entry's file.
 *
 * @param file - absolute path
 * @throws EditError where the file can't be changed safely
 */
export function saveFlag(file: string, flag: Flag, isOn: boolean): SavedChange {
  const { text, version } = readEntryText(file);
  const after = changeFrontMatter(text, [{ path: locateField(text, flag), value: isOn }]);
  if (after !== text) writeEntryText(file, after, version);
  return { before: text, after, version: readEntryText(file).version };
}
