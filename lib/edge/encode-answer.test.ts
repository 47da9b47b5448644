import { expect, it } from 'vitest';
import { encodeAnswer } from './encode-answer';

const html =
  '<html><head></head><body><script src="/_next/static/a.js" async=""></script><script id="_R_"></script></body></html>';

it.each([
  ['waits where it was built ahead', true, 'W/"1"', true],
  ['waits nowhere where the setting is off', false, 'W/"2"', false],
  ['waits not where a page is made for one visitor', true, null, false],
])('the framework %s', async (_, deferScripts, key, isWaiting) => {
  const page = { isFramed: false, deferScripts };
  const { body } = await encodeAnswer({ body: Buffer.from(html), encoding: 'identity', page, key });
  expect(Buffer.from(body).includes('text/waiting')).toBe(isWaiting);
});

it('makes what many ask for at once only once', async () => {
  const answer = { body: Buffer.from(html), encoding: 'br', page: null, key: 'W/"3"' } as const;
  const [first, second] = await Promise.all([encodeAnswer(answer), encodeAnswer(answer)]);
  expect(first.body).toBe(second.body);
});
