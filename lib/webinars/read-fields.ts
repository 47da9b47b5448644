import { type FrontMatter, frontMatterSchema } from './schema';
import type { Finding } from './source';

type Path = ReadonlyArray<string | number>;

/** Fields without which a page is still true: of the wrong type they are left out. */
const dispensable = new Set([
  'chapters',
  'event_type',
  'event_url',
  'layout',
  'location',
  'meta_image',
  'preview_image',
  'subtitle',
  'tags',
  'title_tag',
  'whitepaper',
]);

/**
 * Gives front matter its types. What has the wrong type is reported and left out, so that all else
 * can be checked in the same go.
 *
 * @returns null where nothing can be made of it
 */
export function readFields(
  data: Record<string, unknown>,
  report: (finding: Finding) => void,
): FrontMatter | null {
  const result = frontMatterSchema.safeParse(data);
  if (result.success) return result.data;
  const rest = structuredClone(data);
  for (const issue of result.error.issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const suggestion: unknown = issue.code === 'custom' ? issue.params?.write : null;
    const name = path.findLast((part) => typeof part === 'string');
    const write = typeof suggestion === 'string' ? `${name}: ${suggestion}` : null;
    const isDispensable = dispensable.has(String(path[0]));
    report({
      severity: isDispensable ? 'warning' : 'error',
      path,
      message: isDispensable ? `${issue.message}; it is left out` : issue.message,
      write,
    });
    leaveOut(rest, path);
  }
  return frontMatterSchema.safeParse(rest).data ?? null;
}

/** The group without the value at a path, or without the nearest one around it. */
function leaveOut(group: unknown, [part, ...rest]: Path): unknown {
  if (part === undefined || !isGroup(group) || !Object.hasOwn(group, part)) return undefined;
  group[part] = leaveOut(group[part], rest);
  return group;
}

function isGroup(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
