/**
 * Plays from a second of the video. With `?t=754` in the address the link before the player begins
 * there and says so; a click on a time (`data-t`, in transcript and chapters) presses that link, or
 * sends the player there once it has taken the link's place. Where this does not run, a time leads
 * to the video's own page. Behind a gate the second waits in the tab until the form is sent.
 *
 * The messages are those of YouTube's own script, which this saves the visitor from loading:
 * https://developers.google.com/youtube/iframe_api_reference
 */
export const momentScript = `(() => {
  const youtube = 'https://www.youtube-nocookie.com';
  const beginAt = (t) => {
    const link = document.querySelector('[data-play]');
    if (!link) return null;
    const address = new URL(link.href);
    address.searchParams.set('t', t + 's');
    link.href = address;
    link.dataset.play = link.dataset.play.replace(/(&start=\\d+)?$/, '&start=' + t);
    return link;
  };
  addEventListener('click', (event) => {
    const { target, metaKey, ctrlKey, shiftKey } = event;
    const t = target.closest('[data-t]')?.dataset.t;
    if (!t || metaKey || ctrlKey || shiftKey) return;
    const link = beginAt(t), frame = document.querySelector('iframe[src^="' + youtube + '"]');
    if (link || frame) event.preventDefault();
    link?.click();
    if (!frame) return;
    const tell = (func, ...args) =>
      frame.contentWindow.postMessage(JSON.stringify({ event: 'command', func, args }), youtube);
    tell('seekTo', +t, true);
    tell('playVideo');
    frame.scrollIntoView({ block: 'nearest' });
  });
  const begin = (t) => {
    const link = beginAt(t);
    if (!link) return false;
    const two = (part) => String(Math.floor(part)).padStart(2, '0');
    const hours = t < 3600 ? '' : Math.floor(t / 3600) + ':';
    link.querySelector('[data-label]').textContent =
      'Play from ' + hours + two((t / 60) % 60) + ':' + two(t % 60);
    return true;
  };
  const name = 'moment ' + location.pathname.replace(/\\/watch$/, '');
  const note = (t) => {
    try {
      const before = sessionStorage.getItem(name);
      t ? sessionStorage.setItem(name, t) : sessionStorage.removeItem(name);
      return before;
    } catch {}
  };
  const [, asked] = /[?&]t=(\\d{1,6})s?(&|$)/.exec(location.search) ?? [];
  const kept = note();
  const t = asked ?? kept;
  if (!t || begin(t)) return;
  note(t);
  const observer = new MutationObserver(() => {
    if (!begin(t)) return;
    observer.disconnect();
    note();
  });
  observer.observe(document.body, { childList: true, subtree: true });
})();`;
