/** A text as it is searched, and where each of its characters came from. */
export interface FoldedText {
  text: string;
  /** For each character of `text` its place in the original, and one more for the end. */
  origins: number[];
}

/** A text without capitals, accents and different kinds of spaces and apostrophes. */
export function foldText(original: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of original) {
    const folded = foldCharacter(character);
    text += folded;
    for (let count = 0; count < folded.length; count += 1) origins.push(at);
    at += character.length;
  }
  origins.push(at);
  return { text, origins };
}

function foldCharacter(character: string): string {
  if (/\s/.test(character)) return ' ';
  if (character === '’' || character === '‘') return "'";
  const lower = character.toLowerCase();
  const isPlain = lower.length === 1 && lower < '\u0080';
  return isPlain ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Where a text says something, as places in the original; nothing for an empty query. */
export function findMatches({ text, origins }: FoldedText, query: string): [number, number][] {
  const wanted = foldText(query.trim().replace(/\s+/g, ' ')).text;
  const found: [number, number][] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    found.push([origins[at] ?? 0, origins[at + wanted.length] ?? 0]);
  }
  return found;
}
