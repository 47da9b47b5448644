/**
 * Text that was UTF-8, read as Windows-1252 and saved again: "â€”" for "—", "Ã©" for "é".
 * The 32 bytes from 0x80 that differ from ISO 8859-1: https://encoding.spec.whatwg.org/#windows-1252
 * (Written out because TextDecoder gets them wrong in Node 20: https://github.com/nodejs/node/issues/56542)
 */
const from0x80 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  Array.from({ length: 96 }, (_, at) => String.fromCharCode(0xa0 + at)).join('');
const byteOf = new Map([...from0x80].map((char, at) => [char, 0x80 + at]));
/** Any byte but the first of a character: 0x80 to 0xbf. */
const next = `[${from0x80.slice(0, 0x40)}]`;
const fourByteSecond = `[${from0x80.slice(0x10, 0x40)}]`;
/** What may well stand after a capital letter with an accent: "CAFÉ’S", "„Ä“", "Å »". */
const punctuation = '[\u00a0«»‚„‘’“”‹›…–—]';
/**
 * Only first bytes that texts in European languages have, and only where no such text would be
 * written as it stands: French "é »" is a right sequence of bytes too, for a Chinese character.
 */
const run = new RegExp(
  `[ÂÃÎÏÐÑ]${next}|[ÄÅ](?!${punctuation})${next}|[âï]${next}{2}|ð${fourByteSecond}${next}{2}`,
  'g',
);
const utf8 = new TextDecoder('utf-8');
/** Text can be garbled more than once. */
const rounds = 3;

export interface Mojibake {
  /** Where it stands in the text, in UTF-16 units. */
  at: number;
  found: string;
  meant: string;
}

/** Finds every garbled character of a text, in order. */
export function findMojibake(text: string): Mojibake[] {
  return [...text.matchAll(run)].map(({ 0: found, index }) => {
    return { at: index, found, meant: decode(found) };
  });
}

/** The text with every garbled character put right. */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let round = 0; round < rounds; round += 1) repaired = repaired.replace(run, decode);
  return repaired;
}

/** The character that a run is in UTF-8. */
function decode(found: string): string {
  return utf8.decode(Uint8Array.from([...found].map((char) => byteOf.get(char) ?? 0)));
}

/** Reads bytes that are not UTF-8 the way most old editors wrote them. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (from0x80[byte - 0x80] ?? ''),
  ).join('');
}
