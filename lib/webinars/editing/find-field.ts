import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { EditError, type FieldPath, formatFieldPath } from './field-change';
import type { FrontMatterText } from './open-front-matter';

/** What holds fields or items. */
export type Group = YAMLMap | YAMLSeq;

/** How far a path leads: the innermost group there is, and what is missing below it. */
export interface FoundField {
  group: Group;
  /** The name or number in that group. */
  name: string | number;
  /** The field with this name; null where the group has none. */
  pair: Pair | null;
  /** Its value, or the item; null where there is none. */
  value: unknown;
  /** What of the path is left below. */
  rest: FieldPath;
}

/**
 * Follows a path as far as there is something.
 *
 * @throws EditError where it leads through something that can't be edited safely
 */
export function findField({ fields }: FrontMatterText, path: FieldPath): FoundField {
  let group: Group = fields;
  for (const [at, name] of path.entries()) {
    const isLast = at === path.length - 1;
    const pair = findPair(group, name, path.slice(0, at + 1));
    const value = isSeq(group) ? (group.items[Number(name)] ?? null) : (pair?.value ?? null);
    refuseTangles(value, path.slice(0, at + 1));
    if (!isLast && (isMap(value) || isSeq(value))) {
      group = value;
      continue;
    }
    const isOpen = value === null || isEmpty(value);
    if (!isLast && !isOpen) throw byHand(path.slice(0, at + 1), 'is a text and has no fields');
    return { group, name, pair, value, rest: path.slice(at + 1) };
  }
  throw new EditError('Say which field to change.');
}

/** A field that is written down without a value. */
export function isEmpty(value: unknown): boolean {
  return isScalar(value) && value.type === 'PLAIN' && value.source === '';
}

export function isFlow(group: Group): boolean {
  return group.flow === true;
}

function findPair(group: Group, name: string | number, path: FieldPath): Pair | null {
  if (isSeq(group)) {
    if (typeof name === 'number') return null;
    throw byHand(path, 'is in a list, whose items have numbers');
  }
  const found = group.items.filter(
    ({ key }) => isScalar(key) && String(key.value) === String(name),
  );
  if (found.length > 1) throw byHand(path, 'is there twice');
  const [pair] = found;
  if (!pair) return null;
  const { key, srcToken } = pair;
  const start = srcToken?.start ?? [];
  if (start.some(({ type }) => type === 'explicit-key-ind'))
    throw byHand(path, 'has a ? before it');
  refuseTangles(key, path);
  return pair;
}

/** What is repeated elsewhere would change there, too. */
function refuseTangles(value: unknown, path: FieldPath): void {
  if (isAlias(value)) throw byHand(path, 'repeats another field (*)');
  if (isPair(value)) throw byHand(path, 'is a field in a list');
  if (!isNode(value)) return;
  if ('anchor' in value && value.anchor) throw byHand(path, 'is repeated elsewhere (&)');
}

function byHand(path: FieldPath, why: string): EditError {
  return new EditError(`${formatFieldPath(path)} ${why}: edit it by hand.`);
}
