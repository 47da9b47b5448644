import { type Config, getConfig } from '../../config';

/**
 * - `off`: the studio is not there
 * - `open`: whoever sits at this machine may use it
 * - `locked`: behind a password
 */
export type StudioMode = { mode: 'off' } | { mode: 'open' } | { mode: 'locked'; password: string };

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * How the studio stands: behind `STUDIO_PASSWORD` where there is one; without one only in
 * development, and only for this machine.
 *
 * @param host - the `Host` header. A page of somebody else's may have its name lead to this machine
 *   (DNS rebinding), and would then be let in.
 */
export function readStudioMode(
  host: string | null,
  config: Pick<Config, 'isProduction' | 'studioPassword' | 'hostname'> = getConfig(),
): StudioMode {
  const { isProduction, studioPassword, hostname } = config;
  if (studioPassword !== null) return { mode: 'locked', password: studioPassword };
  const isOwn = ownNames.has((host ?? '').replace(/:\d+$/, '').toLowerCase());
  const isLoopback = ownNames.has(hostname) || hostname === '::1';
  return !isProduction && isLoopback && isOwn ? { mode: 'open' } : { mode: 'off' };
}
