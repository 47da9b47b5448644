import type { Webinar } from './model';
import { findNextChange } from './state';

interface Kept<Value> {
  webinars: Webinar[];
  /** Milliseconds since the epoch: it holds from the one until the other. */
  from: number;
  until: number;
  value: Value;
}

/**
 * Keeps what is built from the catalogue for as long as it is true: until the content changes, or
 * the state of an entry does. What is asked for a thousand times a minute is built once.
 *
 * @param build - from the entries and a moment in milliseconds since the epoch, and nothing else
 */
export function keepWhileTrue<Value>(
  build: (webinars: Webinar[], now: number) => Value,
): (webinars: Webinar[], now: number) => Value {
  let kept: Kept<Value> | undefined;
  return (webinars, now) => {
    // A clock that was set back counts as well.
    if (kept?.webinars === webinars && now >= kept.from && now < kept.until) return kept.value;
    const until = findNextChange(webinars, now) ?? Number.POSITIVE_INFINITY;
    kept = { webinars, from: now, until, value: build(webinars, now) };
    return kept.value;
  };
}
