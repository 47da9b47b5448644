import { logFailure } from '../log';
import type { Webinar } from './model';
import { findNextChange } from './state';

export interface Turnover {
  /** The catalogue as it is when asked. */
  readWebinars: () => Webinar[];
  /** Called right after states changed; a failure is tried again. */
  onChange: () => Promise<void>;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** Timers overflow beyond 24 days, and a machine that slept wakes up late: look often. */
const longestWait = 30_000;
const retryAfter = 5_000;

/**
 * Calls back whenever the state of an entry changes with time: a session begins or ends. The
 * clock is looked at every half minute, so that one that was set or slept is noticed.
 *
 * @returns a function that stops it
 */
export function watchChanges({ readWebinars, onChange, now = Date.now }: Turnover): () => void {
  let seenUntil = now();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const wait = (milliseconds: number) => {
    if (isStopped) return;
    timer = setTimeout(look, milliseconds);
    // The watch alone must not keep a process alive.
    timer.unref();
  };
  const look = async () => {
    try {
      const current = now();
      const webinars = readWebinars();
      // A clock that was set back makes states turn back.
      const due = findNextChange(webinars, Math.min(seenUntil, current));
      if (due !== null && due <= Math.max(seenUntil, current)) await onChange();
      seenUntil = current;
      const next = findNextChange(webinars, current);
      wait(next === null ? longestWait : Math.min(longestWait, Math.max(next - now(), 0) + 50));
    } catch (error) {
      logFailure('Pages could not be turned over, trying again', error);
      wait(retryAfter);
    }
  };
  wait(0);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
