import { expect, it } from 'vitest';
import { describeWait } from './countdown';

it.each([
  [1, '1 second'],
  [90, '1 minute 30 seconds'],
  [3600, '1 hour'],
  [2 * 86_400 + 3 * 3600 + 5, '2 days 3 hours'],
])('%i seconds', (seconds, text) => {
  expect(describeWait(seconds)).toBe(text);
});
