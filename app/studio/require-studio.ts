import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { readStudioMode, type StudioMode } from '@/lib/studio/session/studio-mode';
import { studioCookieName, verifyStudioSession } from '@/lib/studio/session/studio-session';

/**
 * For every page, route and action of the studio: where it is off it is not there, and where
 * nobody is signed in they sign in first.
 *
 * @param to - the page to go on to after signing in
 */
export async function requireStudio(to = '/studio'): Promise<void> {
  const mode = await getStudioMode();
  if (mode.mode === 'off') notFound();
  if (mode.mode === 'open') return;
  const token = (await cookies()).get(studioCookieName())?.value;
  if (await verifyStudioSession(token, mode.password)) return;
  redirect(`/studio/sign-in?to=${encodeURIComponent(to)}`);
}

/** How the studio stands for this request. */
export async function getStudioMode(): Promise<StudioMode> {
  return readStudioMode((await headers()).get('host'));
}
