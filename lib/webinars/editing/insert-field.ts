import { isMap, isNode, isScalar, isSeq, type YAMLMap } from 'yaml';
import { EditError, type FieldPath, type FieldValue, formatFieldPath } from './field-change';
import { fieldOrder } from './field-order';
import { type FoundField, isFlow } from './find-field';
import type { FrontMatterText } from './open-front-matter';
import { writeNew } from './set-value';
import {
  colonEnd,
  contentEnd,
  fieldEnd,
  indentAt,
  lineStart,
  nextLine,
  readStep,
  type Splice,
} from './splice';

/**
 * Where a field that is not there yet belongs: beside those of its group, in the order in which the
 * schema lists them. Groups that are missing around it come with it.
 */
export function insertField(
  front: FrontMatterText,
  found: FoundField,
  path: FieldPath,
  value: FieldValue,
): Splice {
  const { group, pair, name, rest } = found;
  const wrapped = rest.reduceRight<FieldValue>((inner, part) => {
    if (typeof part === 'number') return [inner];
    return { [part]: inner };
  }, value);
  // `hero:` without anything below it.
  if (pair) {
    const at = colonEnd(pair);
    const around =
      isNode(pair.key) && pair.key.range ? indentAt(front.yaml, pair.key.range[0]) : '';
    const text = writeNew(front, wrapped, around, isFlow(group));
    return { start: at, end: at, text: text.startsWith(front.lineEnd) ? text : ` ${text}` };
  }
  if (isSeq(group)) return addItem(front, found, path, wrapped);
  if (!isMap(group) || typeof name === 'number') {
    throw new EditError(`${formatFieldPath(path)} has no place: edit it by hand.`);
  }
  return isFlow(group)
    ? addInFlow(front, group, name, wrapped)
    : addLine(front, group, path, name, wrapped);
}

function addLine(
  front: FrontMatterText,
  group: YAMLMap,
  path: FieldPath,
  name: string,
  value: FieldValue,
): Splice {
  const { yaml, lineEnd } = front;
  const order = fieldOrder(path.slice(0, path.lastIndexOf(name)));
  const place = order.indexOf(name);
  const keys = group.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const before =
    place < 0
      ? keys.length - 1
      : keys.findLastIndex((key) => {
          const at = order.indexOf(key);
          return at >= 0 && at < place;
        });
  const [first] = group.items;
  const range = isNode(first?.key) ? first.key.range : null;
  if (!range)
    throw new EditError(`${formatFieldPath(path)}: write the group's first field by hand.`);
  const indent = indentAt(yaml, range[0]);
  const text = writeNew(front, value, indent, false);
  const line = `${name}:${text.startsWith(lineEnd) ? '' : ' '}${text}`;
  const neighbour = group.items[before];
  if (!neighbour) {
    // Before the first, which may stand behind a dash.
    return { start: range[0], end: range[0], text: `${line}${lineEnd}${indent}` };
  }
  const end = fieldEnd(yaml, neighbour);
  const at = nextLine(yaml, Math.max(end - 1, 0));
  const isOpen = at > 0 && yaml[at - 1] !== '\n';
  return { start: at, end: at, text: `${isOpen ? lineEnd : ''}${indent}${line}${lineEnd}` };
}

function addInFlow(
  front: FrontMatterText,
  group: YAMLMap,
  name: string,
  value: FieldValue,
): Splice {
  const last = group.items.at(-1);
  const field = `${name}: ${writeNew(front, value, '', true)}`;
  if (last) {
    const at = fieldEnd(front.yaml, last);
    return { start: at, end: at, text: `, ${field}` };
  }
  const at = (group.range?.[0] ?? 0) + 1;
  return { start: at, end: at, text: field };
}

/** One more at the end of a list, below the dash of the last. */
function addItem(
  front: FrontMatterText,
  { group, name }: FoundField,
  path: FieldPath,
  value: FieldValue,
): Splice {
  const { yaml, lineEnd } = front;
  const last = group.items.at(-1);
  if (name !== group.items.length || !isNode(last) || !last.range) {
    throw new EditError(`${formatFieldPath(path)} is not the next item of the list.`);
  }
  if (isFlow(group)) {
    const at = contentEnd(yaml, last);
    return { start: at, end: at, text: `, ${writeNew(front, value, '', true)}` };
  }
  const dash = yaml.lastIndexOf('-', last.range[0] - 1);
  const start = lineStart(yaml, last.range[0]);
  if (dash < start) throw new EditError(`${formatFieldPath(path)}: edit the list by hand.`);
  const indent = indentAt(yaml, dash);
  const gap = yaml.slice(dash + 1, last.range[0]);
  const inner = indent + ' '.repeat(1 + gap.length);
  const text =
    typeof value === 'object' && value !== null
      ? writeNew(front, value, indent, false)
          .trimStart()
          .split(/\r?\n/)
          .map((line, at) =>
            at === 0 ? line : inner + line.slice(indent.length + readStep(front)),
          )
          .join(lineEnd)
      : writeNew(front, value, indent, false);
  const at = nextLine(yaml, Math.max(contentEnd(yaml, last) - 1, 0));
  const isOpen = at > 0 && yaml[at - 1] !== '\n';
  return { start: at, end: at, text: `${isOpen ? lineEnd : ''}${indent}-${gap}${text}${lineEnd}` };
}
