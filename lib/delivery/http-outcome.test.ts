import { expect, it } from 'vitest';
import { toErrorText, toUnanswered } from './http-outcome';

it.each([
  ["'ada@example.com' is not valid", '(address) is not valid'],
  ["write to o'brien+talks@mail.example.com, or", 'write to (address), or'],
  ['https://example.com/?to=ada%40example.com', 'https:(address)'],
  ['<zoë@bücher.example>', '<(address)>'],
  ['ada@example.com;bob@example.com', '(address);(address)'],
])('takes addresses of people out of an error: %s', (text, kept) => {
  expect(toErrorText(text)).toBe(kept);
});

it('keeps an error short, on one line, and fit to be stored', () => {
  expect(toErrorText(' a\n\tb\u0000c ')).toBe('a b c');
  expect(toErrorText('x'.repeat(1_000_000))).toHaveLength(300);
  expect(toErrorText(`${'x'.repeat(299)}😀`)).toBe(`${'x'.repeat(299)}\uFFFD`);
  // An address that the cut goes through.
  expect(toErrorText(`${'x '.repeat(145)}ada.lovelace@example.com`)).not.toContain('ada');
});

it('says why no answer came, wherever the reason is', () => {
  const refused = new Error('connect ECONNREFUSED ::1:8080');
  const several = new AggregateError([refused, new Error('connect ECONNREFUSED 127.0.0.1:8080')]);
  expect(toUnanswered('HubSpot', new TypeError('fetch failed', { cause: several }))).toEqual({
    status: 'failed',
    error: 'HubSpot: connect ECONNREFUSED ::1:8080',
  });
  const late = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
  expect(toUnanswered('HubSpot', late)).toMatchObject({ error: 'HubSpot: no answer in time' });
  const bare = new Error('', { cause: 'unknown' });
  expect(toUnanswered('HubSpot', bare)).toMatchObject({ error: 'HubSpot: Error' });
  expect(toUnanswered('HubSpot', 'odd')).toMatchObject({ error: 'HubSpot: odd' });
});
