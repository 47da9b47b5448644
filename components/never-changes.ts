/** For `useSyncExternalStore`: what only the browser knows, and what stays as it is while a page is read. */
export function neverChanges(): () => void {
  return () => {};
}
