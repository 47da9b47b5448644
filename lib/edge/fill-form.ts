/** Fields that are the form's own and not the visitor's. */
const ownField = /^\$ACTION|^(slug|website)$/;

/**
 * Fills a form of a page with what was typed into an older one, with a notice above it that has the
 * focus. Leaves scripts out: the form works without, and React would find another page than it has
 * made.
 *
 * @param html - as Next writes it: quotes around all values, names before them
 * @param values - by the names of the fields
 * @returns null where no form of the page has such fields
 */
export function fillForm(html: string, values: Map<string, string>, notice: string): string | null {
  const forms = html.match(/<form .*?<\/form>/gs) ?? [];
  const form = forms.find((each) => matches(each, values));
  if (!form) return null;
  const box = '<div role="alert" tabindex="-1" autofocus class="notice outline-none">';
  let filled = form.replace(/<form [^>]*>/, `$&${box}<p class="font-bold">${notice}</p></div>`);
  for (const [name, value] of values) {
    if (!ownField.test(name)) filled = fill(filled, escapeText(name), escapeText(value));
  }
  return html.replace(form, () => filled).replace(/<script(?![^>]*ld\+json).*?<\/script>/gs, '');
}

/** The form of the same thing: a page has one for each. */
function matches(form: string, values: Map<string, string>): boolean {
  const typed = [...values.keys()].filter((name) => !ownField.test(name));
  const slug = values.get('slug');
  const isSame = slug === undefined || form.includes(`name="slug" value="${escapeText(slug)}"`);
  return isSame && typed.some((name) => form.includes(` name="${escapeText(name)}"`));
}

function fill(form: string, name: string, value: string): string {
  return form
    .replace(/<input [^>]*>/g, (input) => {
      if (!input.includes(` name="${name}"`) || input.includes(' type="hidden"')) return input;
      if (input.includes(' type="radio"')) {
        const rest = input.replace(' checked=""', '');
        return rest.includes(` value="${value}"`)
          ? rest.replace('<input', '<input checked=""')
          : rest;
      }
      if (input.includes(' type="checkbox"')) return input.replace('<input', '<input checked=""');
      return input.replace(/ value="[^"]*"/, '').replace('<input', () => `<input value="${value}"`);
    })
    .replace(/<select [^>]*>.*?<\/select>/gs, (select) => {
      if (!select.includes(` name="${name}"`)) return select;
      const chosen = (option: string, text: string) =>
        text === value ? option.replace('<option', '<option selected=""') : option;
      return select.replace(' selected=""', '').replace(/<option[^>]*>([^<]*)<\/option>/g, chosen);
    });
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
