/**
 * An address whose escapes are none (`/%`, `/%ff`) as text that leads nowhere: Next would answer it
 * with an error of its own.
 *
 * @param url - path and query, as requested
 */
export function mendAddress(url: string): string {
  const [path = '', ...query] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?');
  }
}
