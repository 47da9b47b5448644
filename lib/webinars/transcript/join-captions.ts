import type { Caption, TranscriptLine } from './transcript';

/** Characters after which the next end of a sentence ends the paragraph, and after which any caption does. */
const enough = 280;
const most = 700;
/** Seconds of silence that begin a new paragraph. */
const pause = 4;

const sentenceEnd = /[.?!…。？！]["'”’)\]]?$/;

/** Captions as paragraphs that one can read: a few sentences of one speaker each. */
export function joinCaptions(captions: Caption[]): TranscriptLine[] {
  const lines: TranscriptLine[] = [];
  let words: string[] = [];
  let length = 0;
  let before: Caption | null = null;
  let speaker: string | null = null;

  for (const caption of captions) {
    const isOther = caption.speaker !== null && caption.speaker !== speaker;
    const isLong = length > most || (length > enough && sentenceEnd.test(before?.text ?? ''));
    if (!before || isOther || isLong || caption.start - before.end > pause) {
      closeLast(lines, words);
      words = [];
      length = 0;
      speaker = caption.speaker ?? speaker;
      lines.push({ start: caption.start, speaker, text: '', markdown: null });
    }
    words.push(caption.text);
    length += caption.text.length + 1;
    before = caption;
  }
  closeLast(lines, words);
  return lines;
}

function closeLast(lines: TranscriptLine[], words: string[]): void {
  const last = lines.at(-1);
  if (last) last.text = words.join(' ');
}
