/** Where a value stands in the front matter, such as `['main', 'youtube_url']` or `['learn', 0]`. */
export type FieldPath = ReadonlyArray<string | number>;

/** What to write; null takes the field out. */
export type FieldValue =
  | string
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

export interface FieldChange {
  path: FieldPath;
  value: FieldValue;
}

/** It can't be edited safely; the message is for marketers, and says what to do by hand. */
export class EditError extends Error {
  override name = 'EditError';
}

/** A path as people write it: `main.presenters[0].name`. */
export function formatFieldPath(path: FieldPath): string {
  return path
    .map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${part}`))
    .join('');
}
