/**
 * Where to go on after signing in: the page that was asked for.
 *
 * @param asked - from the address, so from anybody
 * @returns a path of the studio, whatever was asked for
 */
export function safeStudioPath(asked: unknown): string {
  const here = 'http://site.invalid';
  if (typeof asked !== 'string' || !URL.canParse(asked, here)) return '/studio';
  const { origin, pathname, search } = new URL(asked, here);
  const isStudio = origin === here && (pathname === '/studio' || pathname.startsWith('/studio/'));
  return isStudio && !pathname.startsWith('/studio/sign-in') ? pathname + search : '/studio';
}
