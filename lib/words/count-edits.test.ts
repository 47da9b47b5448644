import { expect, it } from 'vitest';
import { countEdits } from './count-edits';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kubernetes', 'kubernetes', 0],
  ['kuberntes', 'kubernetes', 1],
  ['kitten', 'sitting', 3],
])('counts from %j to %j', (from, to, edits) => {
  expect(countEdits(from, to)).toBe(edits);
  expect(countEdits(to, from)).toBe(edits);
});
