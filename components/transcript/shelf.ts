declare global {
  var transcriptShelf: Map<string, string> | undefined;
}

/** More than ever render at once in one process; older ones are dropped. */
const capacity = 64;

/**
 * Lays a transcript where the component that writes it into the document finds it, in the same
 * process a moment later. As a property it would be sent a second time, with React's data. On
 * globalThis because Next loads this module once for server and once for client components.
 */
export function shelve(key: string, html: string): void {
  globalThis.transcriptShelf ??= new Map();
  const shelf = globalThis.transcriptShelf;
  shelf.delete(key);
  shelf.set(key, html);
  const [oldest] = shelf.keys();
  if (shelf.size > capacity && oldest !== undefined) shelf.delete(oldest);
}

export function takeFromShelf(key: string): string {
  return globalThis.transcriptShelf?.get(key) ?? '';
}
