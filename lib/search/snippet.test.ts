import { expect, it } from 'vitest';
import { createMatcher } from './mark';
import { parseQuery } from './query';
import { chooseSnippet } from './snippet';

function quote(query: string, transcript: string, description = '') {
  const { terms } = parseQuery(query);
  const snippet = chooseSnippet({ transcript, description }, createMatcher(terms), terms.length);
  const text = snippet?.parts
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');
  return snippet && { ...snippet, parts: text };
}

it('quotes the first line that has most of it', () => {
  const lines = 'We rotate.\nWe rotate secrets.\nSecrets we rotate.';
  expect(quote('rotate secrets', lines)?.parts).toBe('We [rotate] [secrets].');
});

it.each([
  ['[00:12:34] The queue', 754],
  ['12:34 The queue', 754],
  ['(1:02:03) The queue', 3_723],
  ['The queue at 12:34', null],
])('says when %j is said', (line, seconds) => {
  expect(quote('queue', line)?.seconds).toBe(seconds);
});

it('quotes the description where the transcript has none of it', () => {
  const snippet = quote('fair', 'We begin.', 'Why waiting is fair.');
  expect(snippet).toMatchObject({ source: 'description', parts: 'Why waiting is [fair].' });
  expect(quote('absent', 'We begin.', 'Why waiting is fair.')).toBeNull();
});

it('cuts long lines around the match, at words', () => {
  const line = `${'before '.repeat(60)}queue ${'after '.repeat(60)}`.trim();
  const text = quote('queue', line)?.parts ?? '';
  expect(text).toMatch(/^… (before )+\[queue\]( after)+ …$/);
  expect(text.length).toBeLessThan(240);
});

it('never cuts a character in two', () => {
  const line = `${'🙂'.repeat(200)}queue${'🙂'.repeat(200)}`;
  expect((quote('queue', line)?.parts ?? '').isWellFormed()).toBe(true);
});
