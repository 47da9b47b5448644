import { expect, it } from 'vitest';
import { findNearest } from './registration-names';

const names = ['testing-in-production', 'testing-policies', 'what-is-opentelemetry', 'ship-it'];

it.each([
  ['testing-in-prodution', ['testing-in-production']],
  ['Ship_It', ['ship-it']],
  ['testing', ['testing-policies', 'testing-in-production']],
  ['opentelemetry', ['what-is-opentelemetry']],
  ['quite-another', []],
  ['', []],
])('takes %j for a slip of %j', (typed, nearest) => {
  expect(findNearest(typed, names)).toEqual(nearest);
});

it('names each once, and no more than three', () => {
  const many = ['talk-1', 'talk-2', 'talk-2', 'talk-3', 'talk-4'];
  expect(findNearest('talk-2', many)).toEqual(['talk-2', 'talk-1', 'talk-3']);
});
