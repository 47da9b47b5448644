import { clockPattern, parseClock } from './clock';
import { readLabel } from './speaker';
import type { Caption } from './transcript';

const timing = new RegExp(String.raw`^\s*(${clockPattern})\s*-->\s*(${clockPattern})`);
const voice = /<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>]{1,100})>/;
const tag = /<\/?[a-z\d][^<>]{0,200}>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,40}\}/gi;
/** Times within the words: captions of a machine, each of which repeats the row before. */
const rolling = /<\d\d:\d\d/;

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

/** Whether a text is WebVTT or SRT. */
export function isCaptions(text: string): boolean {
  return /^\s*WEBVTT\b/.test(text) || text.split('\n').some((row) => timing.test(row));
}

/** Reads WebVTT or SRT; what is neither a time nor said at one (notes, styles, numbers) is left out. */
export function parseCaptions(text: string): Caption[] {
  const cues: Array<{ start: number; end: number; rows: string[] }> = [];
  let isOpen = false;
  for (const row of text.split('\n')) {
    const [, from = '', to = ''] = timing.exec(row) ?? [];
    const [start, end] = [parseClock(from), parseClock(to)];
    if (start !== null && end !== null) {
      // Where no empty row ended the one before, its last row is this one's number.
      const rows = isOpen ? cues.at(-1)?.rows : undefined;
      if (rows && /^\s*\d+\s*$/.test(rows.at(-1) ?? '')) rows.pop();
      cues.push({ start, end: Math.max(start, end), rows: [] });
      isOpen = true;
    } else if (row.trim() === '') isOpen = false;
    else if (isOpen) cues.at(-1)?.rows.push(row);
  }
  const rows = rolling.test(text) ? dropRepeated(cues) : cues;
  const captions = rows.map(({ start, end, rows: said }) => ({ start, end, ...readSaid(said) }));
  return nameSpeakers(captions.filter((caption) => caption.text !== ''));
}

/** Each row that machines repeat from the caption before goes. */
function dropRepeated<Cue extends { rows: string[] }>(cues: Cue[]): Cue[] {
  let last = '';
  return cues.map((cue) => {
    const rows = cue.rows.filter((row) => {
      const plain = clean(row);
      const isNew = plain !== '' && plain !== last;
      if (isNew) last = plain;
      return isNew;
    });
    return { ...cue, rows };
  });
}

function readSaid(rows: string[]): Pick<Caption, 'speaker' | 'text'> {
  const said = rows.join(' ');
  const [, speaker = ''] = voice.exec(said) ?? [];
  return { speaker: clean(speaker) || null, text: clean(said) };
}

function clean(text: string): string {
  return text
    .replace(tag, '')
    .replace(/&([a-z]{2,4});/g, (all, name: string) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Ada: …" names a speaker where it happens more than once, as in a transcript that is no file. */
function nameSpeakers(captions: Caption[]): Caption[] {
  const labels = captions.map(({ text }) => readLabel(text));
  const counts = new Map<string, number>();
  for (const label of labels) {
    if (label) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  }
  return captions.map((caption, at) => {
    const label = labels[at];
    const isNamed = label && caption.speaker === null && (counts.get(label.name) ?? 0) > 1;
    return isNamed && label.rest ? { ...caption, speaker: label.name, text: label.rest } : caption;
  });
}
