import { removeUnseen } from '../markdown';
import { joinCaptions } from './join-captions';
import { isCaptions, parseCaptions } from './parse-captions';
import { parseText } from './parse-text';
import type { Chapter, ListedChapter, Transcript, TranscriptLine } from './transcript';

/**
 * Reads a transcript as entries have it, inline or in a file beside them: paragraphs of Markdown
 * with or without times and names, WebVTT, or SRT. Never throws: what is nothing else is a paragraph.
 *
 * @param text - may be empty
 * @param listed - the chapters of the front matter; they outweigh headings of the text
 */
export function parseTranscript(text: string, listed: readonly ListedChapter[] = []): Transcript {
  if (isCaptions(text)) {
    const captions = parseCaptions(text);
    const lines = joinCaptions(captions);
    return { lines, chapters: placeChapters(listed, lines), captions };
  }
  const { lines, chapters } = parseText(removeUnseen(text));
  return {
    lines,
    chapters: listed.length > 0 ? placeChapters(listed, lines) : timeChapters(chapters, lines),
    captions: [],
  };
}

/** A listed chapter stands before the first line that is said at its time or later. */
function placeChapters(listed: readonly ListedChapter[], lines: TranscriptLine[]): Chapter[] {
  return listed.map(({ title, start }) => {
    const line = lines.findIndex((each) => each.start !== null && each.start >= start);
    return { title, start, line: line < 0 ? null : line };
  });
}

/** A heading without a time begins with the line below it. */
function timeChapters(chapters: Chapter[], lines: TranscriptLine[]): Chapter[] {
  return chapters.map((chapter) => {
    const below = chapter.line === null ? undefined : lines[chapter.line];
    return { ...chapter, start: chapter.start ?? below?.start ?? null };
  });
}
