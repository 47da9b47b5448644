import { clockPattern, parseClock } from './clock';
import type { Stamp } from './stamp';

/** A name before what somebody says. */
export interface Label {
  name: string;
  /** Set in bold, so that it is surely one. */
  isMarked: boolean;
  /** What follows it. */
  rest: string;
}

/** Words of a name begin with a capital, or with a letter of a script that has none. */
const first = String.raw`[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’()&/-]{0,30}`;
const further = String.raw`(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}(&][\p{L}\p{M}\p{N}.'’()&/,-]{0,30}|de|van|von|der|den|la|di|da|bin|al|and)`;
const name = `${first}(?: ${further}){0,4}`;

const plain = new RegExp(String.raw`^[ \t]*(?:>>+ ?)?(${name}) ?(?::(?=\s|$)|：)[ \t]*`, 'u');
const bold = new RegExp(
  String.raw`^[ \t]*(?:>>+ ?)?(\*\*|__)(${name}) ?(?:[:：] ?\1|\1 ?[:：])[ \t]*`,
  'u',
);
/** A name in bold that has a row of its own. */
const alone = new RegExp(String.raw`^[ \t]*(\*\*|__)(${name})\1[ \t]*$`, 'u');
const timed = new RegExp(
  String.raw`^[ \t]*(\*\*|__|)(${name})[:：]?\1[:：]?(?=[ \t[(])[ \t]*(?:[-–—,|][ \t]*)?(?:[[(] ?(${clockPattern}) ?[\])] ?(?::|$)|(${clockPattern}) ?:?$)[ \t]*`,
  'u',
);

/** "Ada Lovelace: …" or "**Ada:** …"; null where a row does not begin like that. */
export function readLabel(row: string): Label | null {
  const [marked, , nameInBold = ''] = bold.exec(row) ?? [];
  if (marked) return { name: nameInBold, isMarked: true, rest: row.slice(marked.length) };
  const [, , title = ''] = alone.exec(row) ?? [];
  // One word may be a heading that somebody set in bold.
  if (title) return { name: title, isMarked: title.includes(' '), rest: '' };
  const [all, found = ''] = plain.exec(row) ?? [];
  return all ? { name: found, isMarked: false, rest: row.slice(all.length) } : null;
}

/** "Ada Lovelace (00:12:34):", or the name and the time alone on a row, as some services write. */
export function readTimedLabel(row: string): (Stamp & { name: string }) | null {
  const [all = '', , found = '', inBrackets, bare] = timed.exec(row.trimEnd()) ?? [];
  const start = parseClock(inBrackets ?? bare ?? '');
  return start === null ? null : { start, name: found, rest: row.slice(all.length) };
}
