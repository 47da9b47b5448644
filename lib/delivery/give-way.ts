import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Above what sending alone comes to, and below what a process does that can't keep up. */
const busyShare = 0.85;
const waitMs = 250;

/**
 * Lets visitors go first: where this process has had hardly any time to spare since the last call,
 * it waits a moment. What is to be sent can wait, and an instance that has time takes it.
 *
 * @param wait - resolves after a moment
 */
export function createGiveWay(wait: () => Promise<unknown> = () => sleep(waitMs)) {
  let last = performance.eventLoopUtilization();
  return async (): Promise<void> => {
    const { utilization } = performance.eventLoopUtilization(last);
    if (utilization > busyShare) await wait();
    last = performance.eventLoopUtilization();
  };
}
