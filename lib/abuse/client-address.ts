import { parseAddress } from './ip-address';
import { markRequests, type ReadableHeaders, readMarkedAddress } from './marked-requests';

/**
 * Makes {@link readClientAddress} work in this process. To be called once, before the server
 * answers.
 */
export function markClientAddresses(): void {
  markRequests();
}

/**
 * Who is asking.
 *
 * @param headers - of the request, as Next gives them
 * @param trustedProxies - `config.trustedProxies`. With none it is the connection's address,
 * whatever `X-Forwarded-For` says; with n it is the n-th of that header from the right, which the
 * outermost proxy of our own has written. Where there are fewer it is the first, and without the
 * header the connection's.
 * @returns in its one usual spelling; null where it is not known
 */
export function readClientAddress(headers: ReadableHeaders, trustedProxies: number): string | null {
  const forwarded = trustedProxies === 0 ? null : headers.get('x-forwarded-for');
  const address = forwarded ? readForwarded(forwarded, trustedProxies) : readMarkedAddress(headers);
  return address ? parseAddress(address) : null;
}

function readForwarded(header: string, trustedProxies: number): string | undefined {
  const hops = header.split(',');
  return hops.at(-trustedProxies) ?? hops[0];
}
