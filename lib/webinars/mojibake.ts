/**
 * Text that was UTF-8, read as Windows-1252 and saved again: "â€”" for "—", "Ã©" for "é".
 * The 32 bytes from 0x80 that differ from ISO 8859-1: https://encoding.spec.whatwg.org/#windows-1252
 * (Written out because TextDecoder gets them wrong in Node 20: https://github.com/nodejs/node/issues/56542)
 */
const from0x80 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('');
const byteOf = new Map([...from0x80].map((char, at) => [char, 0x80 + at]));
const high = `[${from0x80}]`;
const lead = '[\u00C3-\u00F4\u00C2]';
const run = new RegExp(`${lead}${high}{1,3}`, 'g');
const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface Mojibake {
  /** Where it stands in the text, in UTF-16 units. */
  at: number;
  found: string;
  meant: string;
}

/** Finds every garbled character of a text, in order. */
export function findMojibake(text: string): Mojibake[] {
  const found: Mojibake[] = [];
  for (const match of text.matchAll(run)) {
    const repaired = decode(match[0]);
    if (repaired) found.push({ at: match.index, ...repaired });
  }
  return found;
}

/** The text with every garbled character put right. */
export function repairMojibake(text: string): string {
  return text.replace(run, (match) => {
    const repaired = decode(match);
    return repaired ? repaired.meant + match.slice(repaired.found.length) : match;
  });
}

/** The longest beginning of a run that is one character in UTF-8. */
function decode(match: string): { found: string; meant: string } | null {
  for (let length = match.length; length >= 2; length -= 1) {
    const found = match.slice(0, length);
    try {
      const meant = utf8.decode(Uint8Array.from([...found].map((char) => byteOf.get(char) ?? 0)));
      if ([...meant].length === 1) return { found, meant };
    } catch {
      // Not UTF-8 at this length: a shorter one may be.
    }
  }
  return null;
}

/** Reads bytes that are not UTF-8 the way most old editors wrote them. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (from0x80[byte - 0x80] ?? ''),
  ).join('');
}
