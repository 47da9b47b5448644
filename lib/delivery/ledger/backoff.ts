const firstMs = 5_000;
const longestMs = 2 * 60 * 60_000;

/** Attempts before something is given up: with the distances below about a day. */
export const mostAttempts = 22;

/**
 * How long to wait before something is tried again: twice as long each time, up to two hours. A
 * fifth more or less, so that what failed together does not come back together.
 *
 * @param attempts - how often it has been tried; 1 or more
 * @param random - from 0 to 1
 * @returns milliseconds
 */
export function backOff(attempts: number, random: number = Math.random()): number {
  const distance = Math.min(firstMs * 2 ** (attempts - 1), longestMs);
  return Math.round(distance * (0.8 + 0.4 * random));
}
