import { clockPattern, parseClock } from './clock';

/** What stands before the words of a row. */
export interface Stamp {
  /** Seconds from the beginning of the video. */
  start: number;
  /** What follows it. */
  rest: string;
}

const marks = '[*_]{0,3}';
const range = `(?: ?(?:-->|-|–|—|to) ?${clockPattern})?`;
/** Where the stamp is a link to the video, as some editors export it. */
const link = String.raw`(?:\(https?:[^\s()]{0,300}\))?`;
const separator = String.raw`[ \t]*(?:[-–—:|](?=\s|$))?[ \t]*`;

const bracketed = new RegExp(
  String.raw`^[ \t]*(?:[-*+] )?${marks}[[(] ?(${clockPattern})${range} ?[\])]${link}${marks}${separator}`,
);
const bare = new RegExp(
  String.raw`^[ \t]*(?:[-*+] )?${marks}(${clockPattern})${range}${marks}(?! ?[ap]\.?m\b)(?=[\s:|–—-]|$)${separator}`,
  'i',
);

/** `[00:12:34]`, `(1:02:03)` or a range in brackets, at the beginning of a row: surely a time. */
export function readStamp(row: string): Stamp | null {
  return read(bracketed, row);
}

/** `12:34` without brackets, which may also be a time of day that somebody talks of. */
export function readBareStamp(row: string): Stamp | null {
  return read(bare, row);
}

function read(pattern: RegExp, row: string): Stamp | null {
  const [all = '', clock = ''] = pattern.exec(row) ?? [];
  const start = parseClock(clock);
  return start === null ? null : { start, rest: row.slice(all.length) };
}
