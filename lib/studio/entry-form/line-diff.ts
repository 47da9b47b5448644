import { structuredPatch } from 'diff';

/** One line of a comparison. Numbers count from 1, in the file as it was and as it will be. */
export interface DiffLine {
  kind: 'same' | 'added' | 'removed';
  /** In the file that the line stands in: the old one for what is removed. */
  number: number;
  text: string;
}

/** Neighbouring changes with the lines around them. */
export type DiffHunk = DiffLine[];

/** No text of ours is that different; a file that is, is not worth reading line by line. */
const mostLines = 3000;

/**
 * What differs between two texts, line by line, with two lines around each change.
 *
 * @returns empty where they are the same
 */
export function compareLines(before: string, after: string): DiffHunk[] {
  const options = { context: 2, maxEditLength: mostLines };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  return (patch?.hunks ?? []).map(({ lines, oldStart, newStart }) => {
    const at = { old: oldStart, new: newStart };
    return lines.flatMap((line): DiffLine[] => {
      const [sign, text] = [line[0], line.slice(1).replace(/\r$/, '')];
      if (sign === '-') return [{ kind: 'removed', number: at.old++, text }];
      if (sign === '+') return [{ kind: 'added', number: at.new++, text }];
      if (sign !== ' ') return [];
      at.old += 1;
      return [{ kind: 'same', number: at.new++, text }];
    });
  });
}
