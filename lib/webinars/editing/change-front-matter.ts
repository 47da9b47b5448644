import { isScalar, parseDocument } from 'yaml';
import { splitFile } from '../../studio/entry-form/body';
import { EditError } from './edit-error';
import type { FieldChange } from './field-change';

/**
 * Stands in for the real one: keeps all bytes but the value's where a text takes the place of
 * another, and writes the front matter anew where fields come or go.
 */
export function changeFrontMatter(text: string, changes: readonly FieldChange[]): string {
  return changes.reduce(changeOne, text);
}

function changeOne(text: string, { path, value }: FieldChange): string {
  const split = splitFile(text);
  if (!split) throw new EditError('The front matter of this file does not end.');
  const [open = ''] = /^\uFEFF?\s*---[^\n]*\n/.exec(split.head) ?? [];
  const close = /---[ \t]*\r?\n?$/.exec(split.head)?.[0] ?? '';
  const yaml = split.head.slice(open.length, split.head.length - close.length);
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  const node: unknown = document.getIn(path, true);
  if (isScalar(node) && node.range && (typeof value === 'string' || typeof value === 'boolean')) {
    const [start, end] = node.range;
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const written = typeof value === 'string' ? JSON.stringify(value) : String(value);
    const gap = start === end ? ' ' : '';
    const changed = `${yaml.slice(0, start)}${gap}${written}${isBlock ? '\n' : ''}${yaml.slice(end)}`;
    return open + changed + close + split.body;
  }
  if (value === null) document.deleteIn(path);
  else
    document.setIn(path, document.createNode(typeof value === 'boolean' ? String(value) : value));
  return open + document.toString({ lineWidth: 0, indent: 4 }) + close + split.body;
}
