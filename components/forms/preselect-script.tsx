/**
 * Chooses the session that an address names: `?date=2026/12/08`, the day at the host, or
 * `#session-<label>`. One that is over or unknown changes nothing, and neither does a form that
 * came back with mistakes: the choice in it is the visitor's.
 *
 * Constant text, so that a Content-Security-Policy can name it.
 */
const script = `(() => {
  const slug = (text) => text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 80).replace(/^-+|-+$/g, '');
  const decode = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };
  const choose = (isWanted) => {
    const radio = [...document.querySelectorAll('#register [name=session]')].find(isWanted);
    if (radio) radio.checked = true;
  };
  const day = (new URLSearchParams(location.search).get('date') ?? '').split(/[/-]/).map((part) => part.padStart(2, '0')).join('-');
  const byHash = () => {
    const [, name] = /^#session-(.+)$/.exec(location.hash) ?? [];
    if (name) choose((radio) => radio.value === slug(decode(name)));
  };
  if (document.querySelector('#register [role=alert]')) return;
  choose((radio) => radio.dataset.day === day);
  byHash();
  addEventListener('hashchange', byHash);
})();`;

export function PreselectScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant text
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
