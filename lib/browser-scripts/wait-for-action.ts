import { readyEvent } from './ready-event';

/** The type of script elements that wait: browsers neither fetch nor run what has a type they don't know. */
export const waitingType = 'text/waiting';

/** How long after a page has loaded its scripts come although nobody does anything, in milliseconds. */
const quietMs = 5_000;
/** For how long a click waits for them: less than browsers need to forget that it was one. */
const patienceMs = 4_000;

/**
 * Starts the framework when the visitor does something for the first time, or after a quiet moment,
 * so that reading costs no more than a page without scripts does.
 *
 * Links and forms work meanwhile as they do without scripts. A click on what only scripts do as it
 * is meant (`data-play`) is kept until they are there; where they do not come it is what it is
 * without them. What has the focus is told of it again, since nobody was there to hear.
 */
export const waitForActionScript = `(() => {
  const acts = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'];
  const start = () => {
    for (const waiting of document.querySelectorAll('script[type="${waitingType}"]')) {
      const script = document.createElement('script');
      script.async = true;
      script.setAttribute('src', waiting.getAttribute('src'));
      waiting.replaceWith(script);
    }
  };
  const load = () => {
    for (const act of acts) removeEventListener(act, load, true);
    if (document.readyState !== 'loading') start();
    else addEventListener('DOMContentLoaded', start, { once: true });
  };
  for (const act of acts) addEventListener(act, load, { capture: true, passive: true });
  addEventListener('load', () => setTimeout(load, ${quietMs}), { once: true });
  let kept, timer;
  const keep = (event) => {
    const { target, metaKey, ctrlKey, shiftKey } = event;
    const link = target.closest('[data-play]');
    if (!link || metaKey || ctrlKey || shiftKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    kept = link;
    timer ??= setTimeout(release, ${patienceMs});
    load();
  };
  const release = () => {
    clearTimeout(timer);
    removeEventListener('click', keep, true);
    kept?.click();
    kept = null;
  };
  addEventListener('click', keep, true);
  addEventListener('${readyEvent}', () => {
    const { activeElement: focused, body } = document;
    if (focused !== body) focused?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    release();
  }, { once: true });
})();`;
