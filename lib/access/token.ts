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
export async function signToken(
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
    .sign(await toKey(secret));
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
      const { payload } = await jwtVerify(token, await toKey(each), demands);
      return payload.sub ?? null;
    } catch (error) {
      if (error instanceof errors.JWSSignatureVerificationFailed) continue;
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
  return null;
}

const keys = new Map<string, Promise<CryptoKey>>();

/** Made once for a secret: what else jose takes it makes a key of each time. */
function toKey(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const bytes = new TextEncoder().encode(secret);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', bytes, hmac, false, ['sign', 'verify']);
  keys.set(secret, key);
  return key;
}
