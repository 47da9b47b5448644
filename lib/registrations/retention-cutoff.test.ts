import { expect, it } from 'vitest';
import { subtractMonths } from './retention-cutoff';

it.each([
  ['2026-11-23T10:20:30.456Z', 24, '2024-11-23T10:20:30.456Z'],
  ['2026-03-31T00:00:00.000Z', 1, '2026-02-28T00:00:00.000Z'],
  ['2024-03-31T00:00:00.000Z', 1, '2024-02-29T00:00:00.000Z'],
  ['2024-02-29T12:00:00.000Z', 12, '2023-02-28T12:00:00.000Z'],
  ['2026-01-15T00:00:00.000Z', 1, '2025-12-15T00:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', 240, '2006-12-31T23:59:59.999Z'],
])('%s less %i months is %s', (now, months, before) => {
  expect(subtractMonths(Date.parse(now), months)).toBe(before);
});
