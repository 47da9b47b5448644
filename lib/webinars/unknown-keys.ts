import { z } from 'zod';
import { frontMatterSchema } from './schema';

/** Groups whose own keys are looked at; what stands deeper belongs to whoever reads it. */
const groups = ['main', 'hero', 'form'] as const;

const known = new Set(Object.keys(frontMatterSchema.shape));
const knownIn = new Map(groups.map((group) => [group, keysOf(frontMatterSchema.shape[group])]));

/** The fields of an entry that the schema does not know, by their dotted path, with their values. */
export function findUnknownKeys(data: Record<string, unknown>): Record<string, unknown> {
  const unknown = Object.entries(data).filter(([key]) => !known.has(key));
  for (const group of groups) {
    const value = data[group];
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!knownIn.get(group)?.has(key)) unknown.push([`${group}.${key}`, inner]);
    }
  }
  return Object.fromEntries(unknown);
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
