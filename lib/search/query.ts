import { foldWord, isCharacter, listWords, type Word } from '../words/list-words';
import { ignoredWords } from './ignored-words';

/** What is read of a query; nobody types more, and nothing is gained by more. */
const longestQuery = 200;
const mostTerms = 12;

/** Something a talk must have: a word, or several in a row. */
export interface Term {
  words: Word[];
  /** It is still being typed: its last word may be the beginning of one. */
  isPrefix: boolean;
}

export interface Query {
  /** As it is shown and put into addresses; empty where nothing is looked for. */
  text: string;
  terms: Term[];
}

const chunk = /"([^"]*)"|([^\s"]+)/g;

/**
 * Reads what somebody typed. Never throws, whatever it is: quotation marks keep words together,
 * everything else that is no word is passed over. Words too common to tell talks apart are left out
 * where others are there.
 */
export function parseQuery(typed: string): Query {
  const text = clean(typed);
  const found = Array.from(text.replace(/[“”„«»]/g, '"').matchAll(chunk)).flatMap((match) => {
    const [all, quoted] = match;
    const words = listWords(all).map(({ text: word, start, end }) => {
      return { text: word, start: start + match.index, end: end + match.index };
    });
    return words.length > 0 ? [{ words, isQuoted: quoted !== undefined }] : [];
  });
  const telling = found.filter(({ words, isQuoted }) => isQuoted || !isIgnored(words));
  const kept = (telling.length > 0 ? telling : found).slice(0, mostTerms);
  const terms = kept.map(({ words, isQuoted }) => {
    return { words, isPrefix: !isQuoted && isBeingTyped(words, text) };
  });
  return { text, terms };
}

/** In one line, without control characters and halves of characters. */
function clean(typed: string): string {
  const text = typed.slice(0, longestQuery * 4).toWellFormed();
  const line = text.replace(/[\p{Cc}\p{Cf}\uFFFD\s]+/gu, ' ').trimStart();
  const cut = Array.from(line).slice(0, longestQuery).join('');
  // One space at the end says that the last word is complete.
  return cut.trim() === '' ? '' : cut;
}

function isIgnored(words: Word[]): boolean {
  return words.length === 1 && words.every(({ text }) => ignoredWords.has(foldWord(text)));
}

/** One letter alone would be the beginning of almost everything. */
function isBeingTyped(words: Word[], text: string): boolean {
  const last = words.at(-1);
  if (!last || last.end !== text.length || isCharacter(last.text)) return false;
  return words.length > 1 || last.text.length > 1;
}
