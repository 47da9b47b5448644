import type Libsql from 'libsql';
import { countEdits } from '../words/count-edits';
import { foldWord, isCharacter, type Word } from '../words/list-words';
import { findIds } from './find';
import { parseQuery, type Query } from './query';

/**
 * What somebody may have meant whose query finds nothing: the same with each unknown word replaced
 * by the nearest one of the index.
 *
 * @returns a query that finds something, or null where none is near
 */
export function suggestQuery(index: Libsql.Database, { text, terms }: Query): string | null {
  let suggested = text.trim();
  // From the end, so that what stands before keeps its place.
  for (const word of terms.flatMap(({ words }) => words).reverse()) {
    const nearest = isKnown(index, word) ? null : findNearestWord(index, foldWord(word.text));
    if (nearest) suggested = suggested.slice(0, word.start) + nearest + suggested.slice(word.end);
  }
  if (suggested === text.trim()) return null;
  return findIds(index, parseQuery(suggested)).length > 0 ? suggested : null;
}

function isKnown(index: Libsql.Database, word: Word): boolean {
  if (isCharacter(word.text) || /\d/.test(word.text)) return true;
  const found = index.prepare('select 1 from words where words match ? limit 1');
  return found.pluck().all(`"${word.text}"`).length > 0;
}

/** Of those that are as near, the one in most talks; then in the order of the alphabet. */
function findNearestWord(index: Libsql.Database, word: string): string | null {
  const reach = word.length <= 4 ? 1 : 2;
  const rows = index
    .prepare(
      'select word from vocabulary where length(word) between ? and ? order by docs desc, word',
    )
    .pluck()
    .all(word.length - reach, word.length + reach);
  let best: { text: string; edits: number } | null = null;
  for (const text of rows) {
    if (typeof text !== 'string' || countForeign(word, text) > reach) continue;
    const edits = countEdits(word, text);
    if (edits <= reach && edits < (best?.edits ?? Infinity)) best = { text, edits };
  }
  return best?.text ?? null;
}

/** Letters of a word that the other one does not have: as many edits at least, and quickly counted. */
function countForeign(word: string, other: string): number {
  let foreign = 0;
  for (const letter of word) if (!other.includes(letter)) foreign += 1;
  return foreign;
}
