import { stemmer } from 'stemmer';
import { foldWord, listWords } from '../words/list-words';
import type { Term } from './query';

/** A piece of a text, with or without a mark. */
export interface Part {
  text: string;
  isMarked: boolean;
}

/** Where a text has a term. */
export interface Match {
  /** Which of the terms. */
  term: number;
  start: number;
  end: number;
}

export type Matcher = (text: string) => Match[];

/**
 * Finds in a text what the index found in it: the same words by their stems, without accents.
 * Remembers words, so that one of them is good for many texts.
 */
export function createMatcher(terms: Term[]): Matcher {
  const known = new Map<string, { folded: string; stem: string }>();
  const read = (text: string) => {
    const before = known.get(text);
    if (before) return before;
    const folded = foldWord(text);
    const word = { folded, stem: stemmer(folded) };
    known.set(text, word);
    return word;
  };
  const wanted = terms.map(({ words, isPrefix }) => {
    return { isPrefix, words: words.map(({ text }) => read(text)) };
  });
  return (text) => {
    const words = listWords(text);
    const found: Match[] = [];
    for (const [at, first] of words.entries()) {
      for (const [term, { words: sought, isPrefix }] of wanted.entries()) {
        const last = words[at + sought.length - 1];
        const fits = sought.every(({ stem, folded }, offset) => {
          const other = words[at + offset];
          if (!other) return false;
          const word = read(other.text);
          const isOpen = isPrefix && offset === sought.length - 1;
          return word.stem === stem || (isOpen && word.folded.startsWith(folded));
        });
        if (fits && last) found.push({ term, start: first.start, end: last.end });
      }
    }
    return found;
  };
}

/** Cuts a text into pieces with and without a mark. Nothing of it is lost. */
export function markText(text: string, matches: Match[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) parts.push({ text: text.slice(at, from), isMarked: false });
    parts.push({ text: text.slice(from, end), isMarked: true });
    at = end;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), isMarked: false });
  return parts;
}
