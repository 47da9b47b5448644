import { type Match, type Matcher, markText, type Part } from './mark';

/** What a result quotes. */
export interface Snippet {
  /** What is quoted. */
  source: 'transcript' | 'description';
  /** When it is said, in seconds; null where the transcript does not say. */
  seconds: number | null;
  parts: Part[];
}

/** About as many characters as fit into three lines. */
const length = 220;
/** How much of it stands before the first match. */
const lead = 60;

const stamp = /^[[(]?(?:(\d{1,2}):)?(\d{1,3}):(\d{2})\b[\])]?\s*/;

/**
 * The line of a transcript, or else of a description, that has most of what is looked for; the
 * first of several. Long ones are cut around their first match.
 *
 * @param termCount - how many terms the matcher looks for: nothing is read beyond a line with all
 * @returns null where neither has any of it
 */
export function chooseSnippet(
  { description, transcript }: { description: string; transcript: string },
  match: Matcher,
  termCount: number,
): Snippet | null {
  const said = chooseLine(transcript, match, termCount);
  if (said) {
    const [all, hours = '0', minutes = '0', seconds = '0'] = stamp.exec(said.line) ?? [];
    const time = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
    return { source: 'transcript', seconds: all ? time : null, parts: cutAround(said) };
  }
  const told = chooseLine(description, match, termCount);
  return told && { source: 'description', seconds: null, parts: cutAround(told) };
}

interface Line {
  line: string;
  matches: Match[];
}

function chooseLine(text: string, match: Matcher, termCount: number): Line | null {
  let best: (Line & { terms: number }) | null = null;
  for (const line of text.split('\n')) {
    const matches = match(line);
    const terms = new Set(matches.map(({ term }) => term)).size;
    if (terms > (best?.terms ?? 0)) best = { line, matches, terms };
    if (best?.terms === termCount) break;
  }
  return best;
}

function cutAround({ line, matches }: Line): Part[] {
  const first = Math.min(...matches.map(({ start }) => start));
  const from = line.length <= length || first <= lead ? 0 : nextWord(line, first - lead, first);
  const to = line.length <= from + length ? line.length : lastWord(line, from + length);
  const kept = matches.filter(({ start, end }) => start >= from && end <= to);
  const moved = kept.map(({ term, start, end }) => ({
    term,
    start: start - from,
    end: end - from,
  }));
  const parts = markText(line.slice(from, to), moved);
  const before = from > 0 ? [{ text: '… ', isMarked: false }] : [];
  const after = to < line.length ? [{ text: ' …', isMarked: false }] : [];
  return [...before, ...parts, ...after];
}

/** Where the next word begins, at most at `limit`. */
function nextWord(line: string, at: number, limit: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 || space >= limit ? whole(line, at) : space + 1;
}

/** Where the last word ends that fits; a text without spaces is cut where it is. */
function lastWord(line: string, at: number): number {
  const space = line.lastIndexOf(' ', at);
  return space < at - lead ? whole(line, at) : space;
}

/** Never between the two halves of a character. */
function whole(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}
