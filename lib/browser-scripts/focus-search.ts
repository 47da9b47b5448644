/** `/` puts the cursor into the search field, unless somebody is writing. */
export const focusSearchScript = `addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (key !== '/' || ctrlKey || metaKey || altKey || target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.getElementById('search-words');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});`;
