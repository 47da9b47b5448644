import { expect, it } from 'vitest';
import { UsageError } from '../usage-error';
import { parseSince } from './registration-since';

it.each([
  ['2026-11-01', '2026-11-01T00:00:00.000Z'],
  ['2026-11-01T09:00:00-08:00', '2026-11-01T17:00:00.000Z'],
  ['2026-11-01T09:00Z', '2026-11-01T09:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
])('reads %s', (text, iso) => {
  expect(parseSince(text).toISOString()).toBe(iso);
});

it.each(['', 'yesterday', '2026-02-30', '2026-11-01T10:00:00', '01.11.2026', '1700000000'])(
  'refuses %j, which says no moment',
  (text) => {
    expect(() => parseSince(text)).toThrow(UsageError);
    expect(() => parseSince(text)).toThrow('Write it like 2026-11-01 (a day, in UTC)');
  },
);
