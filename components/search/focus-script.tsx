/**
 * `/` puts the cursor into the search field, unless somebody is writing. Constant text, so that a
 * Content-Security-Policy can name it.
 */
const script = `addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.getElementById('search-words');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});`;

export function FocusScript() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant text
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
