/** The id of a form's field, by its name; of the first choice where there are several. */
export function fieldId(name: string): string {
  return `form-${name}`;
}
