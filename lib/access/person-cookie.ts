import { getConfig } from '../config';
import type { CookieToSet } from './pass';
import { getSigner, type Signer, signToken, verifyToken } from './token';

/** The cookie that shows people what is stored about them. Only `/registrations` gets it. */
export const personCookieName = 'webinar_person';

/** An hour: long enough to read everything, short enough for a computer that others use as well. */
const lifetimeSeconds = 60 * 60;

/**
 * Signs what the cookie holds.
 *
 * @param personId - the id in `people`
 */
export function signPerson(personId: string, signer: Signer = getSigner()): Promise<string> {
  return signToken('own-data-session', personId, lifetimeSeconds, signer);
}

/**
 * Reads the cookie.
 *
 * @param token - its value, or undefined without one
 * @returns the id in `people`; null unless this site signed it within the last hour
 */
export function verifyPerson(
  token: string | undefined,
  signer: Signer = getSigner(),
): Promise<string | null> {
  return verifyToken('own-data-session', token, signer);
}

/** The cookie that carries it. */
export function personCookie(token: string, siteUrl = getConfig().siteUrl): CookieToSet {
  return {
    name: personCookieName,
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    secure: new URL(siteUrl).protocol === 'https:',
    path: '/registrations',
    maxAge: lifetimeSeconds,
  };
}

/** The same cookie, taken away. */
export function emptyPersonCookie(): CookieToSet {
  return { ...personCookie(''), maxAge: 0 };
}
