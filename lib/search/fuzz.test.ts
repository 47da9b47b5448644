import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeOpenWebinar } from '../webinars/webinar.fixture';
import { findIds } from './find';
import { openIndex } from './index/open';
import { createMatcher, markText } from './mark';
import { parseQuery } from './query';
import { suggestQuery } from './suggest';

const pieces = [
  ...[
    'kubernetes',
    'deploy',
    'kuberntes',
    'the',
    'Zürich',
    'e\u0301',
    '入門',
    'サーバー',
    '한국어',
  ],
  ...['"', '""', '*', '^', '(', ')', '-', '+', ':', '{', '}', 'AND', 'OR', 'NOT', 'NEAR(a b, 2)'],
  ...[
    'title:',
    "'",
    ';--',
    '\\',
    '%',
    '_',
    '\0',
    '\u202e',
    'שלום',
    'مرحبا',
    '🙂',
    '👩‍👩‍👧',
    '\ud800',
  ],
  ...[' ', '\n', '\t', '“', '”', '\ufeff', 'ß', 'İ', 'ﬁ', '1', '9'.repeat(40), 'a'.repeat(1_000)],
];

/** The same numbers at every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

it('no query makes it throw', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const transcript = 'Kubernetes入門: we deploy from Zürich. שלום 한국어 サーバー';
  const index = openIndex(path.join(folder, 'search.sqlite'), [makeOpenWebinar({ transcript })]);
  const roll = createDice(20_261_125);
  let found = 0;
  for (let at = 0; at < 10_000; at += 1) {
    const typed = Array.from({ length: 1 + roll(8) }, () => pieces[roll(pieces.length)]).join('');
    const query = parseQuery(typed);
    const ids = findIds(index, query);
    found += ids.length;
    if (ids.length === 0) suggestQuery(index, query);
    const parts = markText(transcript, createMatcher(query.terms)(transcript));
    expect(parts.map(({ text }) => text).join('')).toBe(transcript);
    // What is found can be marked, so that both read a query alike.
    if (ids.length > 0 && !/launch|read|head|words/i.test(typed)) {
      expect(
        parts.some(({ isMarked }) => isMarked),
        typed,
      ).toBe(true);
    }
  }
  expect(found).toBeGreaterThan(500);
  index.close();
}, 120_000);
