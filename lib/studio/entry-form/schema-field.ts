import { z } from 'zod';
import { frontMatterSchema, presenterSchema, sessionSchema } from '../../webinars/schema';

const items: Record<string, z.ZodType> = {
  'main.presenters': presenterSchema,
  sessions: sessionSchema,
  multiple: sessionSchema,
};

/**
 * What the schema says about a field.
 *
 * @param name - its path, `main.title`, or with the list it is an item of, `sessions[].label`
 * @throws TypeError where the schema has no such field
 */
export function describeSchemaField(name: string): string {
  const [list = '', cell] = name.split('[].');
  const path = (cell ?? name).split('.');
  let schema: z.ZodType | undefined = cell === undefined ? frontMatterSchema : items[list];
  for (const key of path) schema = schema && shapeOf(schema)[key];
  if (!schema) throw new TypeError(`The schema of entries has no field ${name}.`);
  return schema.description ?? '';
}

/** The fields of a group, through whatever makes it optional; none where it is no group. */
export function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape);
    return Object.fromEntries(fields.flatMap(([key, each]) => (isType(each) ? [[key, each]] : [])));
  }
  const inner: unknown =
    schema instanceof z.ZodPipe
      ? schema.out
      : schema instanceof z.ZodOptional
        ? schema.unwrap()
        : null;
  return isType(inner) ? shapeOf(inner) : {};
}

function isType(schema: unknown): schema is z.ZodType {
  return schema instanceof z.ZodType;
}
