import { createHash } from 'node:crypto';

declare global {
  var writtenOnce: Map<string, string> | undefined;
}

/** More than ever render at once in one process; older ones are dropped. */
const capacity = 256;

/**
 * Lays HTML where the component that writes it into the document finds it, in the same process a
 * moment later. As a property it would be sent a second time, with React's data. On globalThis
 * because Next loads this module once for server and once for client components.
 *
 * @returns what it is found by: the same for the same HTML alone
 */
export function shelve(html: string): string {
  globalThis.writtenOnce ??= new Map();
  const shelf = globalThis.writtenOnce;
  const key = createHash('sha256').update(html).digest('base64url').slice(0, 16);
  shelf.delete(key);
  shelf.set(key, html);
  const [oldest] = shelf.keys();
  if (shelf.size > capacity && oldest !== undefined) shelf.delete(oldest);
  return key;
}
