import { type FormField, fieldGroups, multipleField } from '../entry-form/form-fields';

/** JSON Schema, as far as it is used here: https://json-schema.org/draft/2020-12 */
export interface JsonSchema {
  [keyword: string]: unknown;
  properties?: Record<string, JsonSchema>;
}

const text = { type: ['string', 'number', 'boolean', 'null'] };
const flagWords = ['true', 'false', 'yes', 'no', 'on', 'off', 'True', 'False', ''];

const kinds: Record<FormField['kind'], (field: FormField) => JsonSchema> = {
  line: () => text,
  text: () => text,
  date: () => ({ type: ['string', 'null'], examples: ['2026-12-03T10:00:00-08:00'] }),
  flag: () => ({ anyOf: [{ type: ['boolean', 'null'] }, { enum: flagWords }] }),
  list: () => ({
    type: ['array', 'string', 'boolean', 'null'],
    // "Topic: what it is" is a group to YAML, and read as a line all the same.
    items: { type: ['string', 'number', 'boolean', 'object', 'null'] },
  }),
  rows: ({ cells }) => ({
    type: ['array', 'boolean', 'null'],
    items: {
      type: ['object', 'string', 'null'],
      properties: Object.fromEntries(cells.map((cell) => [cell.name, toSchema(cell)])),
    },
  }),
};

/**
 * The front matter of entries as a JSON Schema, by which editors complete and check it. It lets
 * pass whatever the reader understands, in both forms of the family; `npm run check` says more.
 */
export function buildJsonSchema(): JsonSchema {
  const properties: Record<string, JsonSchema> = {
    type: {
      description: 'Must be webinars; files of another type are skipped.',
      enum: ['webinars', 'webinar', 'event', 'events', '', null],
    },
  };
  for (const field of [...fieldGroups.flatMap(({ fields }) => fields), multipleField]) {
    const [group = '', name] = field.name.split('.');
    if (name === undefined) {
      properties[group] = toSchema(field);
      continue;
    }
    const around = properties[group] ?? {
      type: ['object', 'array', 'string', 'null'],
      properties: {},
    };
    properties[group] = {
      ...around,
      properties: { ...around.properties, [name]: toSchema(field) },
    };
    // In the flat form the fields of `main` stand at the top level.
    if (group === 'main' && name !== 'title') properties[name] = toSchema(field);
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of a webinar',
    type: 'object',
    properties,
  };
}

function toSchema(field: FormField): JsonSchema {
  return { description: field.help, ...kinds[field.kind](field) };
}
