import { decodeWindows1252 } from './mojibake';

/** A file's text with `\n` at the end of its lines, and what had to be mended to read it. */
export interface DecodedText {
  text: string;
  /** What the file should have been and was not; null where nothing was wrong. */
  complaint: { message: string; line: number } | null;
}

/** Characters that no text needs, as word processors leave them; 0x80 to 0x9f may be mojibake. */
const control = /(?![\t\n\u0080-\u009f])\p{Cc}/gu;

/** Reads bytes as text, whatever program wrote them. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decodeBytes(bytes);
  // TextDecoder takes one byte order mark away; files that were joined or garbled have more.
  const unified = text.replace(/^(?:\uFEFF|ï»¿)+/, '').replace(/\r\n?/g, '\n');
  // Each gives way to a space, so that all else keeps its place.
  const clean = unified.replace(control, ' ');
  if (encoding !== 'UTF-8') {
    const message = `the file is not UTF-8; it was read as ${encoding}. Save it as UTF-8`;
    return { text: clean, complaint: { message, line: 1 } };
  }
  if (clean === unified) return { text: clean, complaint: null };
  const line = unified.slice(0, unified.search(control)).split('\n').length;
  const message = 'the line has a control character, which is left out; delete it';
  return { text: clean, complaint: { message, line } };
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } {
  const [first, second] = bytes;
  // Windows programs mark what they call "Unicode" with these two bytes.
  const marked = first === 0xff && second === 0xfe;
  if (marked) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'Windows-1252' };
  }
}
