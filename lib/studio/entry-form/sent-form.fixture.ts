import type { FormInput } from './field-inputs';
import type { FormField } from './form-fields';
import { cellName } from './sent-form';

/**
 * What a browser sends of a form that nobody touched, for tests: no line breaks in one line, `\r\n`
 * in many, no box that is not ticked, and an empty row at the end of each list of rows.
 */
export function sendUntouched(
  fields: readonly FormField[],
  inputs: FormInput,
  body: string | null,
): FormData {
  const sent = new FormData();
  const set = ({ kind }: FormField, name: string, value: string) => {
    const isLine = kind === 'line' || kind === 'date';
    if (kind === 'flag') {
      if (value === 'on') sent.set(name, value);
    } else sent.set(name, isLine ? value.replace(/[\r\n]/g, '') : value.replace(/\n/g, '\r\n'));
  };
  for (const field of fields) {
    const input = inputs[field.name] ?? '';
    if (typeof input === 'string') set(field, field.name, input);
    else {
      for (const [at, row] of [...input, {}].entries()) {
        const values = new Map(Object.entries(row));
        for (const cell of field.cells) {
          set(cell, cellName(field.name, at, cell.name), values.get(cell.name) ?? '');
        }
      }
    }
  }
  if (body !== null) sent.set('body', body.replace(/\n/g, '\r\n'));
  return sent;
}
