import { frontMatterSchema } from '../schema';
import type { FieldPath } from './field-change';

/** The names of a group's fields, in the order in which the schema lists them; empty where it does not. */
export function fieldOrder(group: FieldPath): string[] {
  return group.length === 0 ? Object.keys(frontMatterSchema.shape) : [];
}
