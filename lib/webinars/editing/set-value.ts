import { isCollection, isNode, isScalar } from 'yaml';
import { EditError, type FieldPath, type FieldValue, formatFieldPath } from './field-change';
import { type FoundField, isEmpty, isFlow } from './find-field';
import { insertField } from './insert-field';
import type { FrontMatterText } from './open-front-matter';
import { colonEnd, contentEnd, indentAt, readStep, type Splice } from './splice';
import {
  fitsBlock,
  styleOf,
  writeBlockLines,
  writeFlag,
  writeGroup,
  writeText,
} from './write-value';

/**
 * What to replace so that a field has a value.
 *
 * @param value - not null
 * @throws EditError where that is not safe
 */
export function setValue(
  front: FrontMatterText,
  found: FoundField,
  path: FieldPath,
  value: FieldValue,
): Splice {
  const { group, pair, value: node, rest } = found;
  if (rest.length > 0 || node === null) return insertField(front, found, path, value);
  if (isEmpty(node) && pair) {
    const at = colonEnd(pair);
    if (at === 0) throw new EditError(`${formatFieldPath(path)} has no colon: edit it by hand.`);
    return {
      start: at,
      end: at,
      text: ` ${writeNew(front, value, indentOf(front, pair.key), isFlow(group))}`,
    };
  }
  if (!isNode(node) || !node.range) throw new EditError(`${formatFieldPath(path)} can't be found.`);
  const [start] = node.range;
  const end = contentEnd(front.yaml, node);
  const around = pair ? indentOf(front, pair.key) : indentAt(front.yaml, start);
  if (typeof value === 'object' || isCollection(node)) {
    const isInner = isFlow(group) || (isCollection(node) && node.flow === true);
    if (isInner) return { start, end, text: writeGroupOrText(front, value, true) };
    if (!pair) throw new EditError(`${formatFieldPath(path)} is of another kind: edit it by hand.`);
    return { start: colonEnd(pair), end, text: writeBelow(front, value, around) };
  }
  if (!isScalar(node)) throw new EditError(`${formatFieldPath(path)} is a group: edit it by hand.`);
  const written = front.yaml.slice(start, end);
  if (typeof value === 'boolean') {
    const flag = writeFlag(value, String(node.value ?? ''));
    const style = styleOf(node);
    return { start, end, text: style === 'PLAIN' ? flag : writeText(flag, style, isFlow(group)) };
  }
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    return { start, end, text: writeBlock(front, written, value, around) };
  }
  return { start, end, text: writeScalar(front, value, around, isFlow(group), node) };
}

/** The same kind of block as before, as far as it can hold the text. */
function writeBlock(front: FrontMatterText, before: string, value: string, around: string): string {
  if (!fitsBlock(value)) return writeText(value, 'QUOTE_DOUBLE', false);
  const [header = '|', ...lines] = before.split(/\r?\n/);
  const inner = lines.find((line) => line.trim() !== '')?.match(/^ */)?.[0];
  const indent = inner ?? around + ' '.repeat(readStep(front));
  const plain = header.replace(/^([|>])[-+0-9]*/, (_, mark: string) => {
    const isOne = !value.trimEnd().includes('\n');
    return (isOne ? mark : '|') + (value.endsWith('\n') || !header.includes('-') ? '' : '-');
  });
  return plain + front.lineEnd + writeBlockLines(value, indent, front.lineEnd);
}

function writeScalar(
  front: FrontMatterText,
  value: string,
  around: string,
  isInFlow: boolean,
  before: unknown,
): string {
  const style = styleOf(before);
  if (!value.includes('\n') || isInFlow || !fitsBlock(value))
    return writeText(value, style, isInFlow);
  const indent = around + ' '.repeat(readStep(front));
  const mark = value.endsWith('\n') ? '|' : '|-';
  return mark + front.lineEnd + writeBlockLines(value, indent, front.lineEnd);
}

/** A value for a field that had none, as it stands behind the colon. */
export function writeNew(
  front: FrontMatterText,
  value: FieldValue,
  around: string,
  isInFlow: boolean,
): string {
  if (typeof value === 'string') return writeScalar(front, value, around, isInFlow, null);
  if (typeof value === 'boolean') return writeFlag(value, '');
  if (isInFlow || isEmptyGroup(value)) return writeGroupOrText(front, value, true);
  return writeBelow(front, value, around).replace(/^ /, '');
}

function isEmptyGroup(value: FieldValue): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function writeGroupOrText(front: FrontMatterText, value: FieldValue, isInFlow: boolean): string {
  if (typeof value === 'string') return writeText(value, 'PLAIN', isInFlow);
  return writeGroup(value, readStep(front), isInFlow);
}

/** What stands behind a colon: the value itself, or a group on the lines below. */
function writeBelow(front: FrontMatterText, value: FieldValue, around: string): string {
  if (typeof value !== 'object' || value === null || isEmptyGroup(value)) {
    return ` ${writeNew(front, value, around, false)}`;
  }
  const step = readStep(front);
  const indent = around + ' '.repeat(step);
  const lines = writeGroup(value, step, false).split('\n');
  return lines.map((line) => front.lineEnd + (line === '' ? '' : indent + line)).join('');
}

function indentOf({ yaml }: FrontMatterText, key: unknown): string {
  return isNode(key) && key.range ? indentAt(yaml, key.range[0]) : '';
}
