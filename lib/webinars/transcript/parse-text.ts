import { readMarkdown } from './plain-text';
import { readLabel, readTimedLabel } from './speaker';
import { readBareStamp, readStamp } from './stamp';
import type { Chapter, TranscriptLine } from './transcript';

/** What a row begins with, and what is left of it. */
interface Head {
  start: number | null;
  speaker: string | null;
  rest: string;
}

/** How a text is to be read as a whole. */
interface Habits {
  /** Times without brackets are places in the video. */
  hasBareStamps: boolean;
  /** Names that stand before what is said. */
  speakers: Set<string>;
}

const heading = /^\s{0,3}#{1,6}\s+(.*?)[\s#]*$/;

/**
 * Reads a transcript that people wrote: paragraphs of Markdown, with or without a time and a name
 * before each, and headings for chapters.
 */
export function parseText(text: string): { lines: TranscriptLine[]; chapters: Chapter[] } {
  const rows = text.split('\n');
  const habits = findHabits(rows);
  const lines: TranscriptLine[] = [];
  const chapters: Chapter[] = [];
  let head: Head | null = null;
  let words: string[] = [];

  const close = () => {
    const said = words.join('\n');
    words = [];
    // A time or name that stands alone belongs to the paragraph below it.
    if (said.trim() === '') return;
    lines.push({
      start: head?.start ?? null,
      speaker: head?.speaker ?? null,
      ...readMarkdown(said),
    });
    head = null;
  };
  for (const row of rows) {
    const [, title] = heading.exec(row) ?? [];
    const next = title === undefined ? readHead(row, habits) : null;
    if (title !== undefined || next !== null || row.trim() === '') close();
    if (title !== undefined) {
      head = null;
      chapters.push({ ...readTitle(title), line: lines.length });
    } else {
      if (next) head = { ...next, start: next.start ?? pendingStart(head) };
      words.push(next ? next.rest : row);
    }
  }
  close();
  return { lines, chapters: chapters.filter(({ title }) => isChapter(title)) };
}

/** A time on a row of its own, above one with a name. */
function pendingStart(head: Head | null): number | null {
  return head?.speaker === null ? head.start : null;
}

/** Times without brackets, and names that nothing marks, are what they seem from the second on. */
function findHabits(rows: string[]): Habits {
  let stamps = 0;
  const counts = new Map<string, number>();
  for (const row of rows) {
    const stamp = readStamp(row) ?? readBareStamp(row);
    if (stamp) stamps += stamp.start === 0 ? 2 : 1;
    const label = readLabel(stamp?.rest ?? row);
    const name = label?.name ?? readTimedLabel(row)?.name;
    if (name) counts.set(name, (counts.get(name) ?? 0) + (label?.isMarked === false ? 1 : 2));
  }
  const speakers = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  return { hasBareStamps: stamps > 1, speakers: new Set(speakers) };
}

function readHead(row: string, { hasBareStamps, speakers }: Habits): Head | null {
  const stamp = readStamp(row) ?? (hasBareStamps ? readBareStamp(row) : null);
  const label = readLabel(stamp?.rest ?? row);
  if (label && speakers.has(label.name)) {
    // "Ada: [12:34] …" has the time behind the name.
    const late = stamp ?? readStamp(label.rest);
    const rest = stamp ? label.rest : (late?.rest ?? label.rest);
    return { start: late?.start ?? null, speaker: label.name, rest };
  }
  if (stamp) return { start: stamp.start, speaker: null, rest: stamp.rest };
  const timed = readTimedLabel(row);
  return timed && { start: timed.start, speaker: timed.name, rest: timed.rest };
}

/** "[12:34] Questions", "12:34 Questions" or "Questions (12:34)". */
function readTitle(text: string): Pick<Chapter, 'title' | 'start'> {
  const before = readStamp(text) ?? readBareStamp(text);
  const [end = '', inside = ''] = /\s*[[(]([\d:.,]{4,12})[\])]\s*$/.exec(text) ?? [];
  const after = before ? null : readStamp(`[${inside}]`);
  const title = before?.rest ?? (after ? text.slice(0, -end.length) : text);
  return { title: readMarkdown(title).text, start: before?.start ?? after?.start ?? null };
}

/** The heading over the whole says nothing about a part. */
function isChapter(title: string): boolean {
  return title !== '' && !/^(full )?transcript$/i.test(title);
}
