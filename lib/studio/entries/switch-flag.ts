import path from 'node:path';
import { writeEntryText } from '../../webinars/editing/entry-file';
import { EditError } from '../../webinars/editing/field-change';
import { type Flag, flags, saveFlag } from '../../webinars/editing/save-flag';
import type { Catalogue } from '../../webinars/model';
import type { Notice } from './notices';

/** What is asked of an entry, by whoever sent a form. */
export interface Switch {
  slug: string;
  flag: string;
  on: string;
}

const told: Record<Flag, { on: string; off: string }> = {
  featured: { on: 'is featured: it stands first', off: 'is no longer featured' },
  unlisted: { on: 'is on no list any more; its address works', off: 'is listed' },
  gated: { on: 'asks for a registration first', off: 'is open to everybody' },
};

/**
 * Switches a flag of an entry and says what that means.
 *
 * @param contentDir - absolute path
 */
export function switchFlag(
  { slug, flag, on }: Switch,
  catalogue: Catalogue,
  contentDir: string,
): Notice {
  const webinar = catalogue.webinars.find((each) => each.slug === slug);
  const known = flags.find((each) => each === flag);
  if (!webinar || !known) return trouble('There is no such entry any more. Nothing was changed.');
  const file = path.join(contentDir, webinar.file);
  const isOn = on === 'true';
  try {
    const { before, version } = saveFlag(file, known, isOn);
    const message = `“${webinar.title}” ${told[known][isOn ? 'on' : 'off']}.`;
    return { message, isTrouble: false, undo: { file, text: before, version } };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return trouble(`“${webinar.title}” was not changed. ${error.message}`);
  }
}

/** Puts a file back as it was, if nobody has changed it since. */
export function takeBack(notice: Notice | null): Notice {
  if (!notice?.undo) return trouble('This can’t be taken back any more. Switch it back instead.');
  const { file, text, version } = notice.undo;
  try {
    writeEntryText(file, text, version);
    return { message: 'The file is as it was before.', isTrouble: false, undo: null };
  } catch (error) {
    if (!(error instanceof EditError)) throw error;
    return trouble(`This can’t be taken back: ${error.message}`);
  }
}

function trouble(message: string): Notice {
  return { message, isTrouble: true, undo: null };
}
