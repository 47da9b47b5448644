/**
 * Notes in the tab's own storage how its visitor arrived (at first, and at last), and sends that
 * with a form: with their time zone, and how long the form took. Nothing leaves the browser before.
 * A listener, not a part of the form, so that it also works while React is not there yet.
 *
 * Constant text, so that a Content-Security-Policy can name it.
 */
const script = `(() => {
  const key = 'arrivals';
  const note = { at: (location.pathname + location.search).slice(0, 2000), from: document.referrer.split(/[?#]/)[0].slice(0, 2000) };
  let notes = { first: note, last: note }, touched = 0;
  try {
    const known = JSON.parse(sessionStorage.getItem(key));
    const isNew = /[?&]utm_/.test(location.search) || (note.from && !note.from.startsWith(location.origin + '/'));
    if (known) notes = isNew ? { first: known.first, last: note } : known;
    sessionStorage.setItem(key, JSON.stringify(notes));
  } catch {}
  addEventListener('focusin', (event) => {
    if (event.target.form) touched ||= performance.now();
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

export function NotesScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant text
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
