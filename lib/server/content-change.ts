import { getLog, logFailure } from '../log';
import { refreshSearch } from '../search/index/get';
import { reloadCatalogue } from '../webinars/load';
import { askForTurnover } from './ask-for-turnover';

/**
 * Takes in what has changed in the content folder since it was read: in production pages are
 * rendered anew at their next visit, and the search index follows in the background.
 *
 * @param isSure - also where nothing seems to have changed, as at a start, whose pages a build made
 * @throws Error where the pages could not be turned over; what was read is in use all the same
 */
export async function applyContentChange({ isSure = false } = {}): Promise<void> {
  const isChanged = reloadCatalogue();
  if (!isChanged && !isSure) return;
  refreshSearch().catch((error: unknown) => logFailure('Search stays as it was', error));
  await askForTurnover();
}

/** A server that has just begun does not answer yet; one that is busy may not in time. */
const retryAfterMs = 2_000;

/**
 * Looks for changes of the content from time to time, so that every instance takes in what another
 * one, an editor or a deployment wrote.
 *
 * @param everySeconds - how often
 * @param onChange - called after each change that was taken in
 */
export function watchContent(everySeconds: number, onChange: () => void): void {
  // What time has changed since the build is as old as what somebody has.
  let isSure = true;
  const look = async () => {
    let wait = everySeconds * 1000;
    try {
      const before = globalThis.webinarCatalogue;
      await applyContentChange({ isSure });
      isSure = false;
      if (globalThis.webinarCatalogue !== before) onChange();
    } catch (error) {
      isSure = true;
      wait = Math.min(wait, retryAfterMs);
      const reason = error instanceof Error ? error.message : String(error);
      getLog().error(`Pages could not be turned over, trying again: ${reason}`);
    }
    setTimeout(look, wait).unref();
  };
  setTimeout(look, 100).unref();
}
