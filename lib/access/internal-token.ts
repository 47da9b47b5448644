import { getSigner, type Signer, signToken, verifyToken } from './token';

const lifetimeSeconds = 60;
const subject = 'server';

/** Signs what the server shows itself when it asks itself to render pages anew; good for a minute. */
export function signInternalToken(signer: Signer = getSigner()): Promise<string> {
  return signToken('turnover', subject, lifetimeSeconds, signer);
}

/**
 * Whether a request comes from this server, or another instance with the same secret.
 *
 * @param token - as sent, or null without one
 */
export async function verifyInternalToken(
  token: string | null,
  signer: Signer = getSigner(),
): Promise<boolean> {
  return token !== null && (await verifyToken('turnover', token, signer)) === subject;
}
