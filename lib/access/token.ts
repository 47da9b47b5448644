import { createSecretKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { getConfig } from '../config';
import { getSessionSecret } from './secret';

/** What a token is good for; one made for one purpose is worth nothing for another. */
export type Audience =
  /** The cookie that opens rooms; names a registration. */
  | 'watch'
  /** The mailed link that becomes that cookie; names a registration. */
  | 'access'
  /** The mailed link to one's own data; names a person. */
  | 'own-data'
  /** The cookie it becomes; names a person. */
  | 'own-data-session'
  /** The mailed link that stops mail; names a person. */
  | 'unsubscribe'
  /** The studio's session; names a password. */
  | 'studio'
  /** What the server shows itself. */
  | 'turnover';

/** Who signs: the site and its secret. */
export interface Signer {
  /** Origin of the site. */
  issuer: string;
  secret: string;
  /** Secrets of before: what they signed is still good, nothing new is signed with them. */
  previous?: readonly string[];
}

const algorithm = 'HS256';

/** Ours have about 250 characters; nothing longer is worth looking at. */
const longestToken = 2_000;

/** The signer of this process. */
export function getSigner(): Signer {
  const { siteUrl, previousSecrets } = getConfig();
  return { issuer: siteUrl, secret: getSessionSecret(), previous: previousSecrets };
}

/**
 * Signs a token.
 *
 * @param subject - whom or what it names; never personal data, since a token can be read by all
 * @param seconds - how long it is valid from now
 */
export function signToken(
  audience: Audience,
  subject: string,
  seconds: number,
  { issuer, secret }: Signer,
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(toKey(secret));
}

/**
 * Reads a token.
 *
 * @param token - as sent by anybody: null or undefined without one
 * @returns its subject; null where it is forged, cut, expired, another site's or for something else
 */
export async function verifyToken(
  audience: Audience,
  token: string | null | undefined,
  { issuer, secret, previous = [] }: Signer = getSigner(),
): Promise<string | null> {
  if (!token || token.length > longestToken) return null;
  const demands = { algorithms: [algorithm], issuer, audience, requiredClaims: ['sub', 'exp'] };
  for (const each of [secret, ...previous]) {
    try {
      const { payload } = await jwtVerify(token, toKey(each), demands);
      return payload.sub ?? null;
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue;
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
  return null;
}

const keys = new Map<string, KeyObject>();

/** Made once for a secret: jose then makes what it needs of it once, too. */
function toKey(secret: string): KeyObject {
  const key = keys.get(secret) ?? createSecretKey(secret, 'utf8');
  keys.set(secret, key);
  return key;
}
