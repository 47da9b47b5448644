import { isMap } from 'yaml';
import type { FieldPath } from './field-change';
import { openFrontMatter } from './open-front-matter';

const mainFields = new Set([
  'youtube_url',
  'sortable_date',
  'duration',
  'datetime',
  'description',
  'learn',
  'presenters',
  'hide_date',
]);

/**
 * Where a field stands in an entry, or would be written: below `main:` in the nested form, at the
 * top level in the flat one.
 *
 * @param field - a name of the schema, or a path with dots: `gated`, `youtube_url`, `hero.image`
 * @throws EditError where the file has no front matter that can be read
 */
export function locateField(text: string, field: string): FieldPath {
  const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [first] = path;
  if (typeof first !== 'string' || !mainFields.has(first)) return path;
  const { fields, document } = openFrontMatter(text);
  if (fields.has(first)) return path;
  return isMap(document.get('main', true)) ? ['main', ...path] : path;
}
