/**
 * Notes in the tab's own storage how its visitor arrived (at first, and at last), and sends that
 * with a form: with their time zone, and how long the form took. Nothing leaves the browser before,
 * and of an address's query only campaign parameters are noted. Going from page to page on the site
 * is no arrival, whatever its links carry.
 *
 * A listener, not a part of the form, so that it also works while React is not there yet.
 */
export const notesScript = `(() => {
  const key = 'arrivals', query = new URLSearchParams(location.search);
  for (const name of [...query.keys()]) if (!name.startsWith('utm_')) query.delete(name);
  const from = document.referrer.split(/[?#]/)[0].slice(0, 2e3);
  const note = { at: (location.pathname + '?' + query).slice(0, 2e3), from };
  let notes = { first: note, last: note }, touched = 0;
  try {
    const known = JSON.parse(sessionStorage.getItem(key));
    const isNew = from ? !from.startsWith(location.origin + '/') : '' + query;
    if (known) notes = isNew ? { first: known.first, last: note } : known;
    sessionStorage.setItem(key, JSON.stringify(notes));
  } catch {}
  addEventListener('focusin', ({ target }) => {
    if (target.form) touched ||= performance.now();
  });
  addEventListener('formdata', ({ formData }) => {
    if (!formData.has('slug')) return;
    formData.set(key, JSON.stringify(notes));
    if (touched) formData.set('elapsed', Math.round(performance.now() - touched));
    try {
      formData.set('timezone', Intl.DateTimeFormat().resolvedOptions().timeZone);
    } catch {}
  });
})();`;
