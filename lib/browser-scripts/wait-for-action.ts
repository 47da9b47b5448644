import { readyEvent } from './ready-event';

/** The type of script elements that wait: browsers neither fetch nor run what has a type they don't know. */
export const waitingType = 'text/waiting';

/** How long after a page has loaded its scripts come although nobody does anything, in milliseconds. */
const quietMs = 5_000;

/**
 * Starts the framework when the visitor does something for the first time, or after a quiet moment,
 * so that reading costs no more than a page without scripts does.
 *
 * Links and forms work meanwhile as they do without scripts, and a click on play is kept (see
 * `keepPlayScript`). What has the focus is told of it again, since nobody was there to hear.
 */
export const waitForActionScript = `(() => {
  const acts = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin', 'click'];
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
  addEventListener('${readyEvent}', () => {
    const { activeElement: focused, body } = document;
    if (focused !== body) focused?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  }, { once: true });
})();`;
