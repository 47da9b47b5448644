import { createHmac } from 'node:crypto';
import { getSigner, type Signer, signToken, verifyToken } from '../../access/token';
import { getConfig } from '../../config';

/** 12 hours: a working day. */
const lifetimeSeconds = 12 * 60 * 60;

/** A cookie in the words of Next's `cookies().set`. */
export interface StudioCookie {
  name: string;
  value: string;
  httpOnly: true;
  /** Sent with links from elsewhere; what changes anything is a POST, whose origin is checked. */
  sameSite: 'lax';
  secure: boolean;
  path: '/';
  /** Seconds. */
  maxAge: number;
}

/** Signs what the cookie holds. Another password or another `SESSION_SECRET` ends all sessions. */
export function signStudioSession(password: string, signer: Signer = getSigner()): Promise<string> {
  return signToken('studio', nameOf(password, signer), lifetimeSeconds, signer);
}

/** Whether somebody signed in with this password within the last twelve hours. */
export async function verifyStudioSession(
  token: string | undefined,
  password: string,
  signer: Signer = getSigner(),
): Promise<boolean> {
  // A secret that was rotated out signs nobody in.
  const current = { ...signer, previous: [] };
  return (await verifyToken('studio', token, current)) === nameOf(password, current);
}

/** On https nobody but this very host can set or read it. */
export function studioCookieName(siteUrl = getConfig().siteUrl): string {
  return isSecure(siteUrl) ? '__Host-webinar_studio' : 'webinar_studio';
}

/** The cookie that carries a session; an empty token takes it away. */
export function studioCookie(token: string, siteUrl = getConfig().siteUrl): StudioCookie {
  return {
    name: studioCookieName(siteUrl),
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(siteUrl),
    path: '/',
    maxAge: token === '' ? 0 : lifetimeSeconds,
  };
}

function isSecure(siteUrl: string): boolean {
  return new URL(siteUrl).protocol === 'https:';
}

/** Says which password it was, and nothing about it. */
function nameOf(password: string, { secret }: Signer): string {
  return createHmac('sha256', secret).update(`studio ${password}`).digest('base64url').slice(0, 22);
}
