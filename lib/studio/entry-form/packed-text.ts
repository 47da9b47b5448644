import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** More than any entry has; a text that unpacks to more is not ours. */
const mostBytes = 2_000_000;

/** A text, packed so that it can travel in a form or an address without a byte being changed. */
export function packText(text: string): string {
  return deflateRawSync(Buffer.from(text)).toString('base64url');
}

/** The text that was packed, or null where that was not done by {@link packText}. */
export function unpackText(packed: string): string | null {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: mostBytes });
    return bytes.toString();
  } catch {
    return null;
  }
}
