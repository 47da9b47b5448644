import { afterEach, expect, it, vi } from 'vitest';
import { isPrefetch, noteWatching } from './watching';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  [{}, false],
  [{ RSC: '1' }, false],
  [{ 'Sec-Purpose': 'prefetch' }, true],
  [{ 'Sec-Purpose': 'prefetch;prerender' }, true],
  [{ Purpose: 'prefetch' }, true],
])('a request with %o fetches ahead: %s', (headers, expected) => {
  expect(isPrefetch(new Headers(headers))).toBe(expected);
});

it('outlives a database that is away', async () => {
  const spoken = vi.spyOn(console, 'error').mockImplementation(() => {});
  const recordWatched = () => Promise.reject(new Error('away'));
  await noteWatching({ recordWatched }, 'id', 'launch');
  expect(spoken.mock.calls.join()).toContain('away');
});
