import { signInternalToken } from '../access/internal-token';
import { getConfig } from '../config';

/** The address that renders pages anew; only this server itself may ask for it. */
export const turnoverPath = '/internal/turnover';

/**
 * Asks the server of this process to render its pages anew. Outside of a request Next offers no
 * way to do so, hence the request.
 *
 * @throws Error where the server does not answer or refuses
 */
export async function askForTurnover(): Promise<void> {
  const { hostname, port } = getConfig();
  const anywhere = hostname === '0.0.0.0' || hostname === '::';
  const host = anywhere ? '127.0.0.1' : hostname.includes(':') ? `[${hostname}]` : hostname;
  const answer = await fetch(`http://${host}:${port}${turnoverPath}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await signInternalToken()}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok) throw new Error(`The server answered ${answer.status} to ${turnoverPath}.`);
}
