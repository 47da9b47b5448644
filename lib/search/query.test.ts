import { expect, it } from 'vitest';
import { parseQuery } from './query';

const show = (typed: string) =>
  parseQuery(typed).terms.map(({ words, isPrefix }) => {
    return words.map(({ text }) => text).join(' ') + (isPrefix ? '*' : '');
  });

it.each([
  ['', []],
  ['kubernetes', ['kubernetes*']],
  ['kubernetes ', ['kubernetes']],
  ['rotate secrets', ['rotate', 'secrets*']],
  ['"rotate secrets"', ['rotate secrets']],
  ['“rotate secrets” a', ['rotate secrets']],
  ['"open quote', ['open', 'quote*']],
  ['how to rotate the secrets', ['rotate', 'secrets*']],
  ['the who', ['the', 'who*']],
  ['node.js ci/cd', ['node js', 'ci cd*']],
  ['c', ['c']],
  ['a AND b OR NOT (c) NEAR/2 title:x* ^d', ['b', 'NOT', 'c', 'NEAR 2', 'title x', 'd']],
  ['基础设施', ['基 础 设 施']],
  ['入門Kubernetes', ['入 門 Kubernetes*']],
  ['\u0000\u202e🙂 ---', []],
])('reads %j', (typed, terms) => {
  expect(show(typed)).toEqual(terms);
});

it('reads no more than anybody types', () => {
  const { text, terms } = parseQuery('word '.repeat(2_000));
  expect(text.length).toBeLessThanOrEqual(200);
  expect(terms.length).toBeLessThanOrEqual(12);
});

it('keeps what was typed, in one line', () => {
  expect(parseQuery('  a\u0000\n\tb\ud800  c ').text).toBe('a b c ');
});

it('says where each word stands', () => {
  const { text, terms } = parseQuery('say "hello world" again');
  const words = terms.flatMap((term) => term.words);
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(
    words.map((word) => word.text),
  );
});
