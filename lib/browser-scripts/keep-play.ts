import { readyEvent } from './ready-event';

/** For how long a click waits for React: less than browsers need to forget that it was one. */
const patienceMs = 4_000;

/**
 * Keeps a click on what only React does as it is meant (`data-play`) until React is there, so that
 * who is quick is not sent to the video's own page. Where React does not come, that is where the
 * click leads.
 */
export const keepPlayScript = `(() => {
  let kept, timer;
  const keep = (event) => {
    const { target, metaKey, ctrlKey, shiftKey } = event;
    const link = target.closest('[data-play]');
    if (!link || metaKey || ctrlKey || shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    kept = link;
    timer ??= setTimeout(release, ${patienceMs});
  };
  const release = () => {
    clearTimeout(timer);
    removeEventListener('click', keep, true);
    kept?.click();
    kept = null;
  };
  addEventListener('click', keep, true);
  addEventListener('${readyEvent}', release, { once: true });
})();`;
