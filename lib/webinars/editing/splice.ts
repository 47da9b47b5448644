import { isCollection, isNode, isPair, isScalar, type Pair } from 'yaml';
import type { FrontMatterText } from './open-front-matter';

/** A piece of the fields, and what is to stand there instead. */
export interface Splice {
  /** Offsets into the fields. */
  start: number;
  end: number;
  text: string;
}

/** Where a line begins. */
export function lineStart(yaml: string, offset: number): number {
  return yaml.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line after that of an offset begins. */
export function nextLine(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset);
  return end < 0 ? yaml.length : end + 1;
}

/** The column of an offset, as white space. */
export function indentAt(yaml: string, offset: number): string {
  return ' '.repeat(offset - lineStart(yaml, offset));
}

/** Where what is said of a node ends; comments and empty lines after it belong to nobody. */
export function contentEnd(yaml: string, node: unknown): number {
  if (!isNode(node) || !node.range) return 0;
  if (isCollection(node) && node.flow !== true) {
    const ends = node.items.map((item) => contentEndOfItem(yaml, item));
    return Math.max(node.range[0], ...ends);
  }
  const [start, end] = node.range;
  if (isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')) {
    // The empty lines below a block are kept as they are.
    return start + yaml.slice(start, end).replace(/(?:\r?\n[ \t]*)+$/, '').length;
  }
  return end;
}

function contentEndOfItem(yaml: string, item: unknown): number {
  return isPair(item) ? fieldEnd(yaml, item) : contentEnd(yaml, item);
}

/** The end of the `:` after a name; 0 where there is none. */
export function colonEnd({ srcToken }: Pair): number {
  const colon = srcToken?.sep?.find(({ type }) => type === 'map-value-ind');
  return colon ? colon.offset + 1 : 0;
}

/** Where a field ends, with its value. */
export function fieldEnd(yaml: string, pair: Pair): number {
  return Math.max(contentEnd(yaml, pair.key), contentEnd(yaml, pair.value), colonEnd(pair));
}

/** By how much this file indents, as most of its groups do. */
export function readStep({ fields, yaml }: FrontMatterText): number {
  for (const { key, value } of fields.items) {
    if (!isCollection(value) || value.flow === true || !value.range || !isNode(key) || !key.range)
      continue;
    const step = indentAt(yaml, value.range[0]).length - indentAt(yaml, key.range[0]).length;
    if (step > 0) return step;
  }
  return 4;
}
