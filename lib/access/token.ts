import { errors, jwtVerify, SignJWT } from 'jose';
import { getConfig } from '../config';
import { getSessionSecret } from './secret';

/** What a token is good for; one made for one purpose is worth nothing for another. */
export type Audience = 'watch' | 'turnover';

/** Who signs: the site and its secret. */
export interface Signer {
  /** Origin of the site. */
  issuer: string;
  secret: string;
}

const algorithm = 'HS256';

/** The signer of this process. */
export function getSigner(): Signer {
  return { issuer: getConfig().siteUrl, secret: getSessionSecret() };
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
 * @returns its subject; null where it is forged, cut, expired, another site's or for something else
 */
export async function verifyToken(
  audience: Audience,
  token: string,
  { issuer, secret }: Signer,
): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, toKey(secret), {
      algorithms: [algorithm],
      issuer,
      audience,
      requiredClaims: ['sub', 'exp'],
    });
    return payload.sub ?? null;
  } catch (error) {
    if (error instanceof errors.JOSEError) return null;
    throw error;
  }
}

function toKey(secret: string): Uint8Array {
  return new TextEncoder().encode(secret);
}
