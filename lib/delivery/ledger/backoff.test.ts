import { expect, it } from 'vitest';
import { backOff, mostAttempts } from './backoff';

const attempts = Array.from({ length: mostAttempts }, (_, at) => at + 1);

it('doubles the distance up to two hours, and gives up after about a day', () => {
  const waits = attempts.map((attempt) => backOff(attempt, 0.5) / 1000);
  expect(waits.slice(0, 5)).toEqual([5, 10, 20, 40, 80]);
  expect(Math.max(...waits)).toBe(2 * 3600);
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / 3600;
  expect(hours).toBeGreaterThan(22);
  expect(hours).toBeLessThan(28);
});

it('differs by a fifth in either direction', () => {
  expect([backOff(1, 0), backOff(1, 1)]).toEqual([4_000, 6_000]);
  const waits = new Set(Array.from({ length: 20 }, () => backOff(10)));
  expect(waits.size).toBeGreaterThan(1);
});
