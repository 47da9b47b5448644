import { parseDocument } from 'yaml';
import { splitFile } from '../../studio/entry-form/body';
import type { FieldChange } from './field-change';
/** Stub. */
export function changeFrontMatter(text: string, changes: readonly FieldChange[]): string {
  const split = splitFile(text);
  if (!split || changes.length === 0) return text;
  const yaml = split.head.replace(/^---\n/, '').replace(/\n---\n?$/, '');
  const doc = parseDocument(yaml, { schema: 'failsafe' });
  for (const { path, value } of changes) {
    if (value === null) doc.deleteIn(path);
    else doc.setIn(path, doc.createNode(typeof value === 'boolean' ? String(value) : value));
  }
  return `---\n${doc.toString({ lineWidth: 0 })}---\n${split.body}`;
}
