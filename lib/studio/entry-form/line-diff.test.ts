import { expect, test } from 'vitest';
import { compareLines } from './line-diff';

test('shows changes with the lines around them', () => {
  const before = 'a\nb\nc\nd\ne\nf\n';
  expect(compareLines(before, before)).toEqual([]);
  expect(compareLines(before, before.replace('d', 'D'))).toEqual([
    [
      { kind: 'same', number: 2, text: 'b' },
      { kind: 'same', number: 3, text: 'c' },
      { kind: 'removed', number: 4, text: 'd' },
      { kind: 'added', number: 4, text: 'D' },
      { kind: 'same', number: 5, text: 'e' },
      { kind: 'same', number: 6, text: 'f' },
    ],
  ]);
});

test('shows no line ends, nor what the format says about a last line without one', () => {
  const shown = compareLines('a\r\nb', 'a\r\nc').flat();
  expect(shown.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'same a',
    'removed b',
    'added c',
  ]);
});
