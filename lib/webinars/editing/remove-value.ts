import { isNode, isPair, isSeq } from 'yaml';
import { EditError, type FieldPath, formatFieldPath } from './field-change';
import { type FoundField, isFlow } from './find-field';
import type { FrontMatterText } from './open-front-matter';
import { contentEnd, fieldEnd, lineStart, nextLine, type Splice } from './splice';

/**
 * What to take away so that a field is gone: its lines, with a comment behind it.
 *
 * @returns null where it is not there
 * @throws EditError where that is not safe
 */
export function removeValue(
  { yaml }: FrontMatterText,
  { group, pair, value, rest }: FoundField,
  path: FieldPath,
): Splice | null {
  if (rest.length > 0 || (pair === null && value === null)) return null;
  const items: unknown[] = group.items;
  const at = items.indexOf(pair ?? value);
  const node = pair ? pair.key : value;
  if (!isNode(node) || !node.range) throw byHand(path);
  const end = pair ? fieldEnd(yaml, pair) : contentEnd(yaml, value);
  if (isFlow(group)) {
    const before = items[at - 1];
    const from = before === undefined ? node.range[0] : endOf(yaml, before);
    const after = items[at + 1];
    const to = before === undefined && after !== undefined ? startOf(after) : end;
    return { start: from, end: to, text: '' };
  }
  // A group without fields, or the first behind a dash, would be something else.
  if (items.length === 1) throw byHand(path);
  const start = lineStart(yaml, node.range[0]);
  const lead = yaml.slice(start, node.range[0]);
  if (!(isSeq(group) ? /^ *-[ \t]+$/ : /^ *$/).test(lead)) throw byHand(path);
  return { start, end: nextLine(yaml, Math.max(end - 1, start)), text: '' };
}

function endOf(yaml: string, item: unknown): number {
  return isPair(item) ? fieldEnd(yaml, item) : contentEnd(yaml, item);
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return isNode(node) && node.range ? node.range[0] : 0;
}

function byHand(path: FieldPath): EditError {
  return new EditError(`${formatFieldPath(path)} can't be taken out safely: edit it by hand.`);
}
