import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 5_000;

/**
 * Tries something until no other connection is in its way, for five seconds at most.
 *
 * @throws what the last try threw
 */
export async function waitWhileBusy<T>(attempt: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(5 + Math.random() * 20);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(`${error.code}`);
}
