import { stemmer } from 'stemmer';
import { foldWord, type Word } from '../words/list-words';
import type { Query, Term } from './query';

/**
 * A query in FTS5's own language, in which everything but a text between quotation marks is an
 * operator: https://www.sqlite.org/fts5.html#full_text_query_syntax
 *
 * @param complete - gives whole words that begin so, and that a search for the beginning would miss
 * @returns null where nothing is looked for
 */
export function toMatchExpression(
  { terms }: Query,
  complete: (beginning: string) => string[],
): string | null {
  if (terms.length === 0) return null;
  return terms.map((term) => toCondition(term, complete)).join(' AND ');
}

/** What was typed itself counts more than what it may become. */
function toCondition({ words, isPrefix }: Term, complete: (beginning: string) => string[]): string {
  const phrase = quote(words);
  const last = words.at(-1);
  if (!isPrefix || !last) return phrase;
  const completions = words.length === 1 ? complete(last.text) : [];
  const all = [
    phrase,
    ...(isStem(last.text) ? [`${phrase} *`] : []),
    ...completions.map((text) => quote([{ text }])),
  ];
  return `(${all.join(' OR ')})`;
}

/**
 * Whether the index can look for a word as a beginning. It stems those too: "cats" would become
 * the beginning "cat", and find "catalogue".
 */
export function isStem(text: string): boolean {
  const folded = foldWord(text);
  return stemmer(folded) === folded;
}

function quote(words: Array<Pick<Word, 'text'>>): string {
  return `"${words.map(({ text }) => text).join(' ')}"`;
}
