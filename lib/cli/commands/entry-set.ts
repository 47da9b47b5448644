import { fieldGroups } from '../../studio/entry-form/form-fields';
import { readField } from '../../webinars/editing/change-front-matter';
import type { FieldValue } from '../../webinars/editing/field-change';
import { locateField } from '../../webinars/editing/locate-field';
import { frontMatterSchema } from '../../webinars/schema';
import { findEntry } from '../find-entry';
import { UsageError } from '../usage-error';
import { editEntry, type Output } from './entry-edit';
import { findNearest } from './registration-names';

const yes = /^(true|yes|on)$/i;
const no = /^(false|no|off)$/i;

/** `webinars set <slug> <field> <value>` */
export async function setField(
  slug: string,
  field: string,
  value: string,
  output: Output,
): Promise<void> {
  const entry = findEntry(slug);
  const [first = ''] = field.split('.');
  if (!Object.hasOwn(frontMatterSchema.shape, first)) {
    const nearest = findNearest(first, Object.keys(frontMatterSchema.shape));
    const meant = nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : '';
    throw new UsageError(`A webinar has no field “${first}”.${meant}`);
  }
  const describe = (text: string) => {
    const path = locateField(text, field);
    const known: unknown = readField(text, path);
    if (typeof known === 'object' && known !== null) {
      throw new UsageError(
        `${field} has parts: set one of them, for example ${field}.${Object.keys(known)[0]}.`,
      );
    }
    return [{ path, value: toValue(field, value) }];
  };
  await editEntry(entry, describe, output);
}

/** Flags are written as flags, so that they keep the words of the file. */
function toValue(field: string, value: string): FieldValue {
  const isFlag = fieldGroups
    .flatMap(({ fields }) => fields)
    .some(
      ({ name, kind }) =>
        kind === 'flag' && name.replace(/^main\./, '') === field.replace(/^main\./, ''),
    );
  if (!isFlag) return value;
  if (yes.test(value)) return true;
  if (no.test(value)) return false;
  throw new UsageError(`${field} is true or false, not “${value}”.`);
}
