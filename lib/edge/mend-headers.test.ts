import { expect, it } from 'vitest';
import { mendHeaders } from './mend-headers';

const state = (value: unknown) => ({
  rsc: '1',
  'next-router-state-tree': encodeURIComponent(JSON.stringify(value)),
});

it('leaves alone what Next can read', () => {
  const headers = state(['', { children: ['webinars', { children: ['__PAGE__', {}] }] }]);
  const before = { ...headers };
  mendHeaders(headers);
  expect(headers).toEqual(before);
  const none = { rsc: '1' };
  mendHeaders(none);
  expect(none).toEqual({ rsc: '1' });
});

it.each([
  state([]),
  state({}),
  state(null),
  state(['', { children: 1 }]),
  state(['', { children: ['x'.repeat(40_000), {}] }]),
  { rsc: '1', 'next-router-state-tree': '%zz' },
  { rsc: '1', 'next-router-state-tree': '' },
])('takes away what it cannot: %#', (headers) => {
  mendHeaders(headers);
  expect(headers).toEqual({ rsc: '1' });
});
