import { formatCueTime } from './clock';
import type { Caption, Transcript } from './transcript';

/** How fast people speak at most, in characters a second, and how short a caption may be in seconds. */
const speechRate = 12;
const shortest = 2;

/**
 * A transcript as WebVTT (https://www.w3.org/TR/webvtt1/), in the order of time.
 *
 * @param title - stands at the top
 * @returns null where no line has a time
 */
export function writeCaptions(transcript: Transcript, title: string): string | null {
  const captions = transcript.captions.length > 0 ? transcript.captions : timeLines(transcript);
  if (captions.length === 0) return null;
  const sorted = [...captions].sort((a, b) => a.start - b.start);
  const cues = sorted.map(({ start, end, speaker, text }) => {
    // Of no length it would never be shown.
    const until = Math.max(end, start + 0.001);
    const voice = speaker === null ? '' : `<v ${escapeText(speaker)}>`;
    return `${formatCueTime(start)} --> ${formatCueTime(until)}\n${voice}${escapeText(text)}`;
  });
  const head = `WEBVTT ${escapeText(title).replace(/\s+/g, ' ')}`.trim();
  return `${[head, ...cues].join('\n\n')}\n`;
}

/** Lines as captions: each until the next one, and those without a time with the one before. */
function timeLines({ lines }: Transcript): Caption[] {
  const captions: Caption[] = [];
  for (const { start, speaker, text } of lines) {
    const last = captions.at(-1);
    if (start !== null) captions.push({ start, end: start, speaker, text });
    else if (last) last.text = `${last.text} ${text}`;
  }
  const starts = [...new Set(captions.map(({ start }) => start))].sort((a, b) => a - b);
  const nextOf = new Map(starts.map((start, at) => [start, starts[at + 1]]));
  return captions.flatMap((caption) => {
    const { start, text } = caption;
    const spoken = start + Math.max(shortest, text.length / speechRate);
    return text.trim() === '' ? [] : [{ ...caption, end: nextOf.get(start) ?? spoken }];
  });
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
