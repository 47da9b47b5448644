import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type LineCounter,
  visit,
} from 'yaml';
import type { Problem } from './model';

type Path = ReadonlyArray<string | number>;

export type Place = Pick<Problem, 'line' | 'column'>;

/** Something found in a file, before it is known which line that is. */
export interface Finding {
  severity: Problem['severity'];
  path: Path;
  message: string;
  write?: string | null;
}

/** The front matter of one file with the places its values stand at. */
export interface Source {
  /** Relative to the content folder. */
  file: string;
  document: Document;
  lines: LineCounter;
  /** Lines of the file before the YAML text begins. */
  linesBefore: number;
}

/** A finding as a problem, at the line of its value or else of the nearest thing around it. */
export function locate(source: Source, finding: Finding): Problem {
  const { severity, path, message, write = null } = finding;
  return {
    severity,
    file: source.file,
    ...placeOf(source, path),
    field: formatPath(path),
    message,
    write,
  };
}

/** The place of an offset into the YAML text. */
export function placeAt(source: Source, offset: number): Place {
  const { line, col } = source.lines.linePos(offset);
  return { line: Math.max(line, 1) + source.linesBefore, column: Math.max(col, 1) };
}

/** Where the fields of the top level and of the groups in it stand, by their dotted path. */
export function listPlaces(source: Source): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (group: unknown, prefix: string) => {
    if (!isMap(group)) return;
    for (const { key, value } of group.items) {
      if (!isScalar(key) || !key.range) continue;
      const field = `${prefix}${String(key.value)}`;
      places.set(field, placeAt(source, key.range[0]));
      if (prefix === '') add(value, `${field}.`);
    }
  };
  add(source.document.contents, '');
  return places;
}

/** The fields that their group has already, which YAML does not allow: where the second stands. */
export function findRepeated(source: Source): { field: string; offset: number }[] {
  const repeated: { field: string; offset: number }[] = [];
  visit(source.document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const field = String(key.value);
        if (seen.has(field)) repeated.push({ field, offset: key.range?.[0] ?? 0 });
        seen.add(field);
      }
    },
  });
  return repeated;
}

/** Where `*name` stands without an `&name` before it. */
export function findLooseAliases(source: Source): number[] {
  const anchors = new Set<string>();
  const loose: number[] = [];
  visit(source.document, {
    Value(_, { anchor }) {
      if (anchor) anchors.add(anchor);
    },
    Alias(_, alias) {
      if (!anchors.has(alias.source)) loose.push(alias.range?.[0] ?? 0);
    },
  });
  return loose;
}

/** The field that an offset into the YAML text lies in; empty where it is outside of all. */
export function pathAt(source: Source, offset: number): Path {
  let found: Path = [];
  visit(source.document, {
    Pair(_, pair, ancestors) {
      const range = isNode(pair.value) ? pair.value.range : undefined;
      if (!range || offset < range[0] || offset >= range[2]) return;
      const keys = [...ancestors.filter(isPair), pair].map(({ key }) => key);
      found = keys.map((key) => (isScalar(key) ? String(key.value) : '?'));
    },
  });
  return found;
}

/** `main.presenters[0].name`, as problems name a field. */
function formatPath(path: Path): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part,
    '',
  );
}

function placeOf(source: Source, path: Path): Place {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const offset = offsetOf(source.document, path.slice(0, depth));
    if (offset !== null) return placeAt(source, offset);
  }
  return { line: 1, column: 1 };
}

/** Where the key of a field stands (of a list's item: the item). */
function offsetOf(document: Document, path: Path): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (!isCollection(parent)) return null;
  for (const [index, item] of parent.items.entries()) {
    if (isPair(item) && isScalar(item.key) && String(item.key.value) === String(last)) {
      return item.key.range?.[0] ?? null;
    }
    if (!isPair(item) && index === last && isNode(item)) return item.range?.[0] ?? null;
  }
  return null;
}
