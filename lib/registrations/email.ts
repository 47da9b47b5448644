/** RFC 5321: a path is at most 256 octets, two of them its angle brackets. */
export const emailMaxLength = 254;

const localPart = /^[^\s@"(),:;<>[\]\\]{1,64}$/u;
const label = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const topLevel = /^(?:xn--[a-z0-9-]+|[a-z]{2,})$/;

/**
 * Whether mail could be sent to an address: `ada+talks@bücher.example` is one, `ada@example` is
 * not. Accepts international local parts and domains; refuses quoted local parts and IP literals,
 * which no person has.
 */
export function isEmail(email: string): boolean {
  const at = email.lastIndexOf('@');
  const local = email.slice(0, Math.max(at, 0));
  if (!localPart.test(local) || /^\.|\.\.|\.$/.test(local)) return false;
  const domain = toAsciiDomain(email.slice(at + 1));
  return domain !== null && topLevel.test(domain.slice(domain.lastIndexOf('.') + 1));
}

/**
 * What two spellings of one address have in common: case does not count, nor whether an
 * international domain is written in its own letters or in punycode.
 *
 * @param email - as typed
 * @returns for comparing only; mail goes to the address as typed
 */
export function emailKey(email: string): string {
  const plain = email.trim().normalize('NFC').toLowerCase().normalize('NFC');
  const at = plain.lastIndexOf('@');
  const domain = at < 0 ? null : toAsciiDomain(plain.slice(at + 1));
  return domain === null ? plain : `${plain.slice(0, at)}@${domain}`;
}

/** The way DNS writes a domain, in small letters; null where it is not one with a dot. */
function toAsciiDomain(domain: string): string | null {
  const labels = domain.normalize('NFC').split(/[.。．｡]/u);
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return null;
  try {
    const ascii = new URL(`http://${labels.join('.')}`).hostname;
    const fits = ascii.length <= 253 && ascii.split('.').every((part) => part.length <= 63);
    return fits ? ascii : null;
  } catch {
    return null;
  }
}
