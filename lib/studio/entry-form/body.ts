/** A file in two: up to the line that ends the front matter, and what stands below. */
export interface SplitFile {
  head: string;
  body: string;
}

const lineEnd = /\r\n|\n|\r/;

/**
 * Splits a file where its front matter ends.
 *
 * @returns null where there is no front matter, or no end of it
 */
export function splitFile(text: string): SplitFile | null {
  const begin = /^\uFEFF?(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*---[^\r\n]*/.exec(text)?.[0];
  if (begin === undefined) return null;
  const rest = text.slice(begin.length);
  const end = /(?:\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r)?/.exec(rest);
  if (!end) return null;
  const at = begin.length + end.index + end[0].length;
  return { head: text.slice(0, at), body: text.slice(at) };
}

/** The body as a form shows it, with `\n` at the end of its lines. */
export function readBody(text: string): string {
  return (splitFile(text)?.body ?? '').replace(/\r\n?/g, '\n');
}

/**
 * Replaces what stands below the front matter. Lines at the beginning and the end that stay keep
 * their bytes; new ones get the line ends of the file.
 *
 * @param body - with any line ends: browsers make `\r\n` of all
 */
export function replaceBody(text: string, body: string): string {
  const split = splitFile(text);
  const now = body.replace(/\r\n?/g, '\n');
  if (!split || readBody(text) === now) return text;
  const isWindows = (text.match(/\r\n/g)?.length ?? 0) * 2 > (text.match(/\n/g)?.length ?? 0);
  const newLine = isWindows ? '\r\n' : '\n';
  const [before, after] = [cutLines(split.body), cutLines(now)];
  const start = countSame(before, after);
  const rest = Math.min(before.length, after.length) - start;
  const end = Math.min(countSame(before.toReversed(), after.toReversed()), rest);
  const lines = [
    ...before.slice(0, start),
    ...after.slice(start, after.length - end).map((line) => line.replace(/\n$/, newLine)),
    ...before.slice(before.length - end),
  ];
  // Where the front matter's last line had no end, the body needs one before it.
  const joint = lineEnd.test(split.head.slice(-1)) ? '' : newLine;
  return split.head + joint + lines.join('');
}

/** Lines with their ends. */
function cutLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function countSame(before: string[], after: string[]): number {
  const at = before.findIndex((line, index) => normalise(line) !== normalise(after[index] ?? ''));
  return at === -1 ? before.length : at;
}

function normalise(line: string): string {
  return line.replace(/\r\n?/g, '\n');
}
