import { expect, it } from 'vitest';
import { foldWord, listWords, spaceOut } from './list-words';

it.each([
  ['Ship it, don’t wait', ['Ship', 'it', 'don', 't', 'wait']],
  ['CI/CD – node.js', ['CI', 'CD', 'node', 'js']],
  ['Kubernetes入門', ['Kubernetes', '入', '門']],
  ['サーバー、東京', ['サ', 'ー', 'バ', 'ー', '東', '京']],
  ['e\u0301te\u0301', ['e\u0301te\u0301']],
  ['“…” — 🙂', []],
  ['', []],
])('finds the words of %j', (text, words) => {
  const found = listWords(text);
  expect(found.map((word) => word.text)).toEqual(words);
  for (const { text: word, start, end } of found) expect(text.slice(start, end)).toBe(word);
});

it('sets characters of scripts without spaces apart, and leaves other text as it is', () => {
  expect(spaceOut('Plain text')).toBe('Plain text');
  expect(spaceOut('A入門')).toBe('A 入  門 ');
});

it.each([
  ['Zürich', 'zurich'],
  ['ÉTÉ', 'ete'],
  ['Łódź', 'łodz'],
])('folds %j', (text, folded) => {
  expect(foldWord(text)).toBe(folded);
});
