/** Scripts that are written without spaces, so that each of their characters counts as a word. */
const unspaced = '(?=[\\p{L}\\p{N}])[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]';
const character = new RegExp(unspaced, 'u');
const characters = new RegExp(unspaced, 'gu');
/** Where such characters are; almost every text has none, and this is quickly looked through. */
const farAway = /[\u1100-\u11ff\u2e80-\uffff]/;
const word = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;
const wordOrCharacter = new RegExp(
  `${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{Co}\\p{M}])+`,
  'gu',
);

/** A word where it stands in a text. */
export interface Word {
  /** As written. */
  text: string;
  /** Offset of its first character, in UTF-16 units. */
  start: number;
  /** Offset after its last one. */
  end: number;
}

/** The words of a text; of Chinese, Japanese and Korean each character is one. */
export function listWords(text: string): Word[] {
  const pattern = farAway.test(text) ? wordOrCharacter : word;
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    return { text: found, start: index, end: index + found.length };
  });
}

/** Whether a word is one character of a script without spaces. */
export function isCharacter(text: string): boolean {
  return character.test(text);
}

/** The same text with a space around each character that counts as a word, for indexing. */
export function spaceOut(text: string): string {
  return farAway.test(text) ? text.replace(characters, ' $& ') : text;
}

/** A word as it is compared: without accents, in small letters. "Zürich" becomes "zurich". */
export function foldWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase();
}
