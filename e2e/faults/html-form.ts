/** Names and values, as a browser would send them. */
export type FormValues = Record<string, string>;

const entities: Record<string, string> = {
  '&quot;': '"',
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/**
 * What the registration form of a page would send if nobody touched it.
 *
 * @throws Error where the page has no such form
 */
export function readForm(html: string): FormValues {
  const form = html
    .split('<form')
    .map((part) => part.split('</form>')[0] ?? '')
    .find((part) => part.includes('name="slug"') && part.includes('name="first_name"'));
  if (form === undefined) throw new Error('There is no registration form on the page.');
  return { ...readInputs(form), ...readSelects(form) };
}

/** What each form of a page would send, as {@link readForm} does for one. */
export function readForms(html: string): FormValues[] {
  return html
    .split('<form')
    .slice(1)
    .map((part) => part.split('</form>')[0] ?? '')
    .map((form) => ({ ...readInputs(form), ...readSelects(form), ...readButton(form) }));
}

/** The words of the notice above the form; null without one. */
export function readAlert(html: string): string | null {
  const [, notice] = /<div role="alert"[^>]*>(.*?)<\/div>/s.exec(html) ?? [];
  return notice === undefined ? null : decode(notice.replace(/<[^>]*>/g, ' ')).trim();
}

function readInputs(form: string): FormValues {
  const values: FormValues = {};
  for (const [input] of form.matchAll(/<input [^>]*>/g)) {
    const name = readAttribute(input, 'name');
    const isChoice = /type="(checkbox|radio)"/.test(input);
    if (name === null || (isChoice && !/ checked=""/.test(input))) continue;
    values[name] = readAttribute(input, 'value') ?? (isChoice ? 'on' : '');
  }
  return values;
}

/** A button may have a value of its own; the last one of a form counts here. */
function readButton(form: string): FormValues {
  const buttons = form.match(/<button [^>]*>/g) ?? [];
  const name = readAttribute(buttons.at(-1) ?? '', 'name');
  return name === null ? {} : { [name]: readAttribute(buttons.at(-1) ?? '', 'value') ?? '' };
}

function readSelects(form: string): FormValues {
  const values: FormValues = {};
  for (const [, attributes = '', options = ''] of form.matchAll(
    /<select ([^>]*)>(.*?)<\/select>/gs,
  )) {
    const [, value, text] = /<option(?: value="([^"]*)")? selected="">([^<]*)/.exec(options) ?? [];
    values[readAttribute(` ${attributes}`, 'name') ?? ''] = decode(value ?? text ?? '');
  }
  return values;
}

function readAttribute(tag: string, name: string): string | null {
  const [, value] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return value === undefined ? null : decode(value);
}

function decode(text: string): string {
  return text.replace(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
}
