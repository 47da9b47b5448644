import { expect, it } from 'vitest';
import { createMatcher, markText } from './mark';
import { parseQuery } from './query';

const show = (query: string, text: string) =>
  markText(text, createMatcher(parseQuery(query).terms)(text))
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

it.each([
  ['deploy ', 'We deployed; deploying is fun.', 'We [deployed]; [deploying] is fun.'],
  ['zurich ', 'From Zürich with love', 'From [Zürich] with love'],
  ['kub', 'Kubernetes and kubectl', '[Kubernetes] and [kubectl]'],
  ['"as code"', 'code as code, as is', 'code [as code], as is'],
  ['入門', 'Kubernetes入門です', 'Kubernetes[入門]です'],
  ['nothing ', 'at all', 'at all'],
  ['a', '', ''],
  ['ship "ship it"', 'Ship it now', '[Ship it] now'],
])('%j marks in %j', (query, text, marked) => {
  expect(show(query, text)).toBe(marked);
});
