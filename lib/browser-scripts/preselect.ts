/**
 * Chooses the session that an address names: `?date=2026/12/08`, the day at the host, or
 * `#session-<label>`. One that is over changes nothing but is said to be (`data-over`); one that is
 * unknown changes nothing, and neither does a form that came back with mistakes: the choice in it
 * is the visitor's.
 */
export const preselectScript = `(() => {
  const slug = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-+|-+$/g, '');
  const decode = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const choose = (name) => {
    const radios = [...document.querySelectorAll('#register [name=session]')];
    const wanted = radios.find(({ value, dataset }) => name === value || name === dataset.day);
    // All of them, so that none counts as untouched and goes back to what it was.
    if (wanted) for (const radio of radios) radio.checked = radio === wanted;
    const note = document.querySelector('#register [data-over]');
    if (note) note.hidden = wanted || !note.dataset.over.split(' ').includes(name);
  };
  const byHash = (address) => {
    const [, name] = /#session-(.+)$/.exec(address) ?? [];
    if (name) choose(slug(decode(name)));
  };
  if (document.querySelector('#register [role=alert]')) return;
  const date = new URLSearchParams(location.search).get('date');
  if (date) choose(date.split(/[/-]/).map((part) => part.padStart(2, '0')).join('-'));
  byHash(location.href);
  // Not location: Next puts back the address it began with when it comes alive.
  addEventListener('hashchange', (event) => byHash(event.newURL));
})();`;
