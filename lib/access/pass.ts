import { getConfig } from '../config';
import { getSigner, type Signer, signToken, verifyToken } from './token';

/** Somebody who registered, on the browser they registered with. */
export interface Pass {
  /**
   * The registration it was given for. It may name none: whoever registers again with an address
   * that is taken gets a pass too, and not the other person's.
   */
  registrationId: string;
}

/** A cookie in the words of Next's `cookies().set`. */
export interface CookieToSet {
  name: string;
  value: string;
  httpOnly: boolean;
  sameSite: 'lax';
  secure: boolean;
  path: '/' | '/registrations';
  /** Seconds. */
  maxAge: number;
}

/** The cookie with the pass: only the server reads it. */
export const passCookieName = 'webinar_pass';

/** Beside it, a cookie for scripts that says there is a pass, and nothing else. */
export const passHintCookieName = 'webinar_pass_hint';

/** 400 days: browsers keep no cookie longer. */
const lifetimeSeconds = 400 * 24 * 60 * 60;

/**
 * Signs the pass that opens every gated room.
 *
 * @param registrationId - UUID; nothing else about the person goes in
 */
export function signPass(registrationId: string, signer: Signer = getSigner()): Promise<string> {
  return signToken('watch', registrationId, lifetimeSeconds, signer);
}

/**
 * Reads a pass.
 *
 * @param token - the cookie's value, or undefined without one
 * @returns null unless this site signed it and it is still valid
 */
export async function verifyPass(
  token: string | undefined,
  signer: Signer = getSigner(),
): Promise<Pass | null> {
  const registrationId = await verifyToken('watch', token, signer);
  return registrationId === null ? null : { registrationId };
}

/** The cookie that carries a pass. */
export function passCookie(token: string, siteUrl = getConfig().siteUrl): CookieToSet {
  return { name: passCookieName, value: token, httpOnly: true, ...attributes(siteUrl) };
}

/** The cookie by which a static page can say "you are registered on this browser". */
export function passHintCookie(siteUrl = getConfig().siteUrl): CookieToSet {
  return { name: passHintCookieName, value: '1', httpOnly: false, ...attributes(siteUrl) };
}

function attributes(siteUrl: string) {
  const secure = new URL(siteUrl).protocol === 'https:';
  return { sameSite: 'lax', secure, path: '/', maxAge: lifetimeSeconds } as const;
}
