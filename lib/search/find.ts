import type Libsql from 'libsql';
import { stemmer } from 'stemmer';
import { foldWord } from '../words/list-words';
import { findDocuments } from './index/tables';
import { isStem, toMatchExpression } from './match-expression';
import type { Query } from './query';

/** How many words a beginning is completed to; the most frequent ones. */
const mostCompletions = 12;

/**
 * The ids of the documents that have everything a query asks for, best first. A total order: of
 * equals the newer comes first.
 */
export function findIds(index: Libsql.Database, query: Query): number[] {
  const expression = toMatchExpression(query, (beginning) => complete(index, beginning));
  if (expression === null) return [];
  const [ids] = index.prepare(findDocuments).pluck().all(expression);
  return typeof ids === 'string' ? ids.split(' ').map(Number) : [];
}

/**
 * Whole words that begin so and that the index does not find by the beginning itself: it has stems
 * alone, and the beginning "securi" would miss "security", which is "secur" there.
 */
function complete(index: Libsql.Database, beginning: string): string[] {
  const folded = foldWord(beginning);
  const isFound = (word: string) => isStem(folded) && stemmer(word).startsWith(folded);
  const found = index.prepare(findCompletions).pluck().all(folded, `${folded}\u{10FFFF}`);
  return found
    .filter((word) => typeof word === 'string')
    .filter((word) => !isFound(word))
    .slice(0, mostCompletions);
}

const findCompletions =
  'select word from vocabulary where word > ? and word < ? order by docs desc, word limit 200';

/** The slugs of all documents, by their ids. */
export function readSlugs(index: Libsql.Database): Map<number, string> {
  const rows = index.prepare('select id, slug from documents').raw().all();
  return new Map(
    rows.flatMap((row): Array<[number, string]> => {
      const [id, slug]: unknown[] = Array.isArray(row) ? row : [];
      return typeof id === 'number' && typeof slug === 'string' ? [[id, slug]] : [];
    }),
  );
}
