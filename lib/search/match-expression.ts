import type { Word } from '../words/list-words';
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
  if (!isPrefix) return phrase;
  const [only, second] = words;
  const completions = only && !second ? complete(only.text) : [];
  const all = [phrase, `${phrase} *`, ...completions.map((text) => quote([{ text }]))];
  return `(${all.join(' OR ')})`;
}

function quote(words: Array<Pick<Word, 'text'>>): string {
  return `"${words.map(({ text }) => text).join(' ')}"`;
}
