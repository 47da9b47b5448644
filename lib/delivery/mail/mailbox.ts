/** Whom mail is from. */
export interface Mailbox {
  /** Empty where there is none. */
  name: string;
  address: string;
}

/**
 * Reads `Talks <talks@example.com>`, or an address alone.
 *
 * @param text - as `MAIL_FROM` is checked by the settings
 */
export function parseMailbox(text: string): Mailbox {
  const [, name = '', address] = /^(.*?)\s*<([^<>]+)>$/.exec(text.trim()) ?? [];
  if (address === undefined) return { name: '', address: text.trim() };
  return { name: name.replace(/^"(.*)"$/, '$1').replaceAll('\\"', '"'), address: address.trim() };
}
