import { z } from 'zod';
import { frontMatterSchema, presenterSchema, sessionSchema } from './schema';

const known = new Set(Object.keys(frontMatterSchema.shape));

/** Groups, and lists of groups, whose own fields are looked at, by their path. */
const inner: Array<[path: string[], fields: Set<string>]> = [
  [['main'], keysOf(frontMatterSchema.shape.main)],
  [['hero'], keysOf(frontMatterSchema.shape.hero)],
  [['form'], keysOf(frontMatterSchema.shape.form)],
  [['tags'], keysOf(frontMatterSchema.shape.tags)],
  [['presenters'], keysOf(presenterSchema)],
  [['main', 'presenters'], keysOf(presenterSchema)],
  [['multiple'], keysOf(sessionSchema)],
  [['sessions'], keysOf(sessionSchema)],
];

/**
 * The fields of an entry that the schema does not know, with their values, by their dotted path:
 * `main.track`, or `presenters[].company` with the value of each presenter that has one.
 */
export function findUnknownKeys(data: Record<string, unknown>): Record<string, unknown> {
  const unknown = new Map(Object.entries(data).filter(([key]) => !known.has(key)));
  for (const [path, fields] of inner) {
    const group = path.reduce<unknown>((value, key) => (isGroup(value) ? value[key] : null), data);
    const isList = Array.isArray(group);
    for (const item of isList ? group : [group]) {
      if (!isGroup(item)) continue;
      for (const [key, value] of Object.entries(item)) {
        if (fields.has(key)) continue;
        const name = `${path.join('.')}${isList ? '[]' : ''}.${key}`;
        const earlier = unknown.get(name);
        unknown.set(name, isList ? [...(Array.isArray(earlier) ? earlier : []), value] : value);
      }
    }
  }
  return Object.fromEntries(unknown);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a group, through whatever makes it optional. */
function keysOf(schema: z.ZodType): Set<string> {
  if (schema instanceof z.ZodObject) return new Set(Object.keys(schema.shape));
  if (schema instanceof z.ZodPipe) return keysOf(asType(schema.out));
  if (schema instanceof z.ZodOptional) return keysOf(asType(schema.unwrap()));
  return new Set();
}

function asType(schema: unknown): z.ZodType {
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('The front-matter schema has a part that is no zod schema.');
}
