import { readBareStamp, readStamp } from './stamp';
import type { ListedChapter } from './transcript';

/**
 * Reads a chapter as people list them: `12:34 Title`, `[1:02:03] Title`, `0:00 – Title`, or with
 * whole seconds, `754 Title`.
 *
 * @returns null where it has no time or no title
 */
export function parseChapter(text: string): ListedChapter | null {
  const seconds = /^(\d{1,6})s?[ \t]+/.exec(text);
  const stamp = seconds
    ? { start: Number(seconds[1]), rest: text.slice(seconds[0].length) }
    : (readStamp(text) ?? readBareStamp(text));
  const title = stamp?.rest.trim().replace(/\s+/g, ' ');
  return stamp && title ? { title, start: stamp.start } : null;
}
