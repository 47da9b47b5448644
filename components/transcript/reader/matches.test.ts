import { expect, it } from 'vitest';
import { findMatches, foldText } from './matches';

const find = (text: string, query: string) =>
  findMatches(foldText(text), query).map(([start, end]) => text.slice(start, end));

it.each([
  ['A deploy. Deploys, REDEPLOYED.', 'deploy', ['deploy', 'Deploy', 'DEPLOY']],
  ['Crème brûlée', 'creme brulee', ['Crème brûlée']],
  ['Cre\u0300me', 'crème', ['Cre\u0300me']],
  ['It’s here', "it's", ['It’s']],
  ['two\n words', ' two  words ', []],
  ['two\nwords', 'two  words', ['two\nwords']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['İstanbul', 'istanbul', ['İstanbul']],
  ['🎉 party', 'party', ['party']],
  ['東京です', '東京', ['東京']],
  ['anything', '', []],
  ['anything', '  ', []],
  ['', 'x', []],
])('in %j, %j is found as %j', (text, query, found) => expect(find(text, query)).toEqual(found));

it('keeps the accents of what it found', () => {
  const [match] = findMatches(foldText('xCre\u0300me.'), 'creme');
  expect(match).toEqual([1, 7]);
});
