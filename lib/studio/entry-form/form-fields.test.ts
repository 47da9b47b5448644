import { expect, test } from 'vitest';
import { frontMatterSchema } from '../../webinars/schema';
import { fieldGroups, multipleField } from './form-fields';
import { describeSchemaField, shapeOf } from './schema-field';

/** `type` and `layout` are not for marketers; `multiple` is offered in place of `sessions`. */
const elsewhere = ['type', 'layout'];

test('every field of the schema can be filled in, and no other', () => {
  const fields = [...fieldGroups.flatMap((group) => group.fields), multipleField];
  const offered = fields.map(({ name }) => name).sort();
  const main = Object.keys(shapeOf(frontMatterSchema.shape.main));
  const known = Object.entries(frontMatterSchema.shape).flatMap(([key, schema]) => {
    const inner = Object.keys(shapeOf(schema));
    if (inner.length > 0) return inner.map((each) => `${key}.${each}`);
    // The flat form's fields are those of `main`.
    return main.includes(key) && key !== 'title' ? [] : [key];
  });
  expect(offered).toEqual(known.filter((name) => !elsewhere.includes(name)).sort());
});

test('each has the words of the schema for its help', () => {
  const fields = fieldGroups.flatMap((group) => group.fields);
  const all = fields.flatMap((field) => [field, ...field.cells]);
  expect(all.filter(({ help }) => help === '')).toEqual([]);
  expect(describeSchemaField('main.presenters[].role')).toBe('Role and company.');
  expect(() => describeSchemaField('main.nothing')).toThrow('no field main.nothing');
});
