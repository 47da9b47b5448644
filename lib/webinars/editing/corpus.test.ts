import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar } from 'yaml';
import { findEntryFiles } from '../find-files';
import { parseFile } from '../parse';
import { changeFrontMatter } from './change-front-matter';
import { EditError, type FieldPath, type FieldValue } from './field-change';
import { locateField } from './locate-field';
import { openFrontMatter } from './open-front-matter';

const folders = ['content', 'e2e/content', '../shared/corpus', '../shared/seed'].filter(existsSync);
const entries = folders.flatMap((folder) =>
  findEntryFiles(path.resolve(folder)).flatMap(({ absolute, file, obstacle }) =>
    obstacle ? [] : [{ name: `${folder}/${file}`, text: readFileSync(absolute, 'utf8') }],
  ),
);

/** What can be opened for editing; templates of the suite have words that are no YAML. */
const editable = entries.filter(({ text }) => {
  try {
    openFrontMatter(text);
    return true;
  } catch {
    return false;
  }
});

const read = (text: string) => parseFile('x.md', Buffer.from(text));
const set = (text: string, at: FieldPath, value: FieldValue) =>
  changeFrontMatter(text, [{ path: at, value }]);

/** Every text in an entry, with where it stands. */
function listTexts(text: string): Array<{ at: FieldPath; before: string }> {
  const walk = (node: unknown, at: FieldPath): Array<{ at: FieldPath; before: string }> => {
    if (!isMap(node)) return [];
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (isScalar(value)) return [{ at: [...at, name], before: String(value.value ?? '') }];
      return walk(value, [...at, name]);
    });
  };
  return walk(openFrontMatter(text).fields, []);
}

it('nearly every entry can be opened', () => {
  expect(editable.length).toBeGreaterThan(entries.length * 0.9);
  expect(editable.length).toBeGreaterThan(60);
});

describe.each(editable)('$name', ({ text }) => {
  it('is the same to the byte when a flag was switched and switched back', () => {
    for (const flag of ['featured', 'unlisted', 'gated', 'pre_recorded']) {
      const { fields } = openFrontMatter(text);
      const node = fields.get(flag, true);
      if (!isScalar(node)) continue;
      const isOn = /^(true|yes|on)$/i.test(String(node.value));
      const switched = set(text, [flag], !isOn);
      expect(read(switched).parsed?.data[flag]).not.toBe(read(text).parsed?.data[flag]);
      expect(set(switched, [flag], isOn), flag).toBe(text);
    }
  });

  it('is the same to the byte when a flag was added and taken out again', () => {
    const added = set(text, locateField(text, 'hide_date'), true);
    if (read(text).parsed?.body !== undefined) {
      expect(read(added).parsed?.body).toBe(read(text).parsed?.body);
    }
    if (!/hide_date:/.test(text))
      expect(set(added, locateField(text, 'hide_date'), null)).toBe(text);
  });

  it('is the same to the byte when its texts were set and set back', () => {
    const setAndBack = (texts: Array<{ at: FieldPath; before: string }>) => {
      const changes = texts.map(({ at }, nth) => ({ path: at, value: `Something else ${nth}` }));
      const changed = changeFrontMatter(text, changes);
      if (texts.length > 0) expect(changed).not.toBe(text);
      const back = texts.map(({ at, before }) => ({ path: at, value: before }));
      return changeFrontMatter(changed, back);
    };
    const texts = listTexts(text);
    expect(setAndBack(texts.filter(({ at }) => !isOneWay(text, at)))).toBe(text);
    const back = setAndBack(texts.filter(({ at }) => isOneWay(text, at)));
    expect(read(back).parsed?.data).toEqual(read(text).parsed?.data);
  });
});

/** Folded lines, escapes and other ways to write a text that nobody can tell from the text itself. */
function isOneWay(text: string, at: FieldPath): boolean {
  const node: unknown = openFrontMatter(text).fields.getIn(at, true);
  if (!isScalar(node)) return false;
  const { range, type, value, source } = node;
  const { yaml } = openFrontMatter(text);
  const written = range ? yaml.slice(range[0], range[1]) : '';
  if (type === 'BLOCK_FOLDED') return true;
  if (type === 'BLOCK_LITERAL')
    return (
      /^[ \t]+$/m.test(written) || /^[|][^\n]*[0-9+]/.test(written) || String(value).trim() === ''
    );
  return (
    written.includes('\n') ||
    (type === 'QUOTE_DOUBLE' && /\\[^"\\]/.test(source ?? '')) ||
    (type === 'PLAIN' && source === '') ||
    /^(yes|no|on|off|y|n|true|false|null|~)$/i.test(source ?? '')
  );
}

it('whatever is typed into a field is read as just that, and nothing else changes', () => {
  const piece = fc.constantFrom(
    'a',
    ' ',
    '\n',
    ':',
    '#',
    '-',
    '"',
    "'",
    '|',
    '>',
    '&x',
    '*x',
    '!',
    '%',
    '@',
    '`',
    '[',
    ']',
    '{',
    '}',
    ',',
    '?',
    '---',
    '...',
    'é',
    '🚀',
    '\t',
    '\\',
    'gated: true',
    '<<: *x',
    '\u2028',
    '\u0007',
    '0x1',
    'yes',
  );
  const typed = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''));
  const some = editable.filter((_, at) => at % 9 === 0);
  fc.assert(
    fc.property(fc.constantFrom(...some), typed, fc.nat(), ({ text }, value, pick) => {
      const texts = listTexts(text);
      const at = texts[pick % texts.length]?.at ?? ['title'];
      let after: string;
      try {
        after = set(text, at, value);
      } catch (error) {
        expect(error).toBeInstanceOf(EditError);
        return;
      }
      const field: unknown = openFrontMatter(after).document.getIn(at);
      expect(String(field ?? '').replace(/\n+$/, '')).toBe(value.replace(/\n+$/, ''));
      expect(openFrontMatter(after).after).toBe(openFrontMatter(text).after);
    }),
    { numRuns: 500 },
  );
});
