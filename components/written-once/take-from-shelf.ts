/** What {@link shelve} has laid there; in a browser, nothing. */
export function takeFromShelf(key: string): string {
  return globalThis.writtenOnce?.get(key) ?? '';
}
