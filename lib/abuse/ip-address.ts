import { isIP, isIPv4 } from 'node:net';

/**
 * An IP address in its one usual spelling. Takes what proxies write, too: a port, brackets, a zone,
 * IPv4 dressed up as IPv6.
 *
 * @returns null where it is no address
 */
export function parseAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIP(bare) !== 6) return isIPv4(bare) ? bare : null;
  const groups = toGroups(bare);
  const [high = 0, low = 0] = groups.slice(6);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return new URL(`http://[${bare}]`).hostname.slice(1, -1);
}

/**
 * What counts as one visitor: an IPv4 address, or the /64 of an IPv6 one, since providers give
 * each customer at least that many.
 *
 * @param address - from `parseAddress`
 */
export function toNetwork(address: string): string {
  if (isIPv4(address)) return address;
  const groups = toGroups(address).slice(0, 4);
  return `${groups.map((group) => group.toString(16)).join(':')}::/64`;
}

/**
 * Whether an address is this machine itself.
 *
 * @param address - from `parseAddress`
 */
export function isLoopback(address: string): boolean {
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}

/** The eight numbers of a valid IPv6 address. */
function toGroups(address: string): number[] {
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail] = hostname.slice(1, -1).split('::');
  const [before, after] = [toNumbers(head), toNumbers(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: zeros }, () => 0), ...after];
}

function toNumbers(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
}
