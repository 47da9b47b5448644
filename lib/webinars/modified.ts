import type { Webinar } from './model';
import { findLastChange } from './state';

/**
 * When what is shown of an entry changed last: its file was written, or its state changed.
 *
 * @param now - milliseconds since the epoch; so is the result, which does not lie after it
 */
export function findModified(webinar: Webinar, now: number): number {
  const written = Math.min(webinar.modifiedAt, now);
  return Math.max(written, findLastChange(webinar, now) ?? written);
}

/** When anything of a catalogue changed last; 0 where there is nothing in it. */
export function findNewest(webinars: Webinar[], now: number): number {
  return webinars.reduce((newest, webinar) => Math.max(newest, findModified(webinar, now)), 0);
}
