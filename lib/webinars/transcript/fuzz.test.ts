import { describe, expect, it } from 'vitest';
import { makeRandom } from '../random.fixture';
import { parseTranscript } from './parse';
import { parseCaptions } from './parse-captions';
import { renderTranscript } from './render';
import { writeCaptions } from './write-captions';
import { writeText } from './write-text';

const seeds = [
  'Hello.\n\nThis is a talk about *queues*.\n\nIt ends here.',
  '# Transcript\n\n## Hello\n\n[00:00:05] **Ada:** Hi.\n\n[00:12:34] Ben: Yes.\n\n## End (1:02:03)\n\n(1:02:03) Ada: Bye.',
  '0:00 Welcome\n0:42 - Queues\n12:34 Ada: Questions\n1:02:03 Ada: End',
  'Ada Lovelace (00:00:05):\nHi.\n\nDr. Ben 12:34\nYes.\n\n**Ada Lovelace**\n\nBye.',
  'WEBVTT\n\nNOTE x\n\nid\n00:00:01.000 --> 00:00:04.000 align:start\n<v Ada>Hi &amp; bye</v>\n\n00:05.000 --> 00:06.000\n- Yes',
  '1\n00:00:01,000 --> 00:00:02,500\n<i>Hi</i>\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}Bye',
];

const hostile = [
  '-->',
  '99:59:59.999 --> 00:00',
  '00:00:00.000 --> 00:00:00.000\n',
  'WEBVTT\n\n',
  '[99:99]',
  '[00:12:34',
  '12:34',
  '((((((((12:34',
  '**',
  '__',
  ': : :',
  'A: ',
  '：',
  '#'.repeat(7),
  '# ',
  '<v ',
  '<v A>',
  '&#x110000;',
  '&lt;script&gt;',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  '![](//evil.example/x.png)',
  '{{< ',
  '<!--',
  '\u0000',
  '\u202e',
  '\ud800',
  '🎉',
  '한국어: ',
  ' '.repeat(500),
  'A'.repeat(5_000),
  '*'.repeat(500),
  '['.repeat(500),
  'A '.repeat(500),
  '1:'.repeat(500),
];

function mutate(text: string, random: (below: number) => number): string {
  const offset = random(text.length + 1);
  const rows = text.split('\n');
  const at = random(rows.length);
  const snippet = hostile[random(hostile.length)] ?? '';
  const other = seeds[random(seeds.length)] ?? '';
  const kinds = [
    () => text.slice(0, offset),
    () => text.slice(0, offset) + snippet + text.slice(offset),
    () => text.slice(0, offset) + text.slice(offset + 1 + random(12)),
    () => text.slice(0, offset) + String.fromCharCode(random(0x2100)) + text.slice(offset),
    () => rows.toSpliced(at, random(3), snippet).join('\n'),
    () => rows.toSpliced(at, 0, ...other.split('\n')).join('\n'),
    () => rows.map((row) => (random(4) ? row : ` ${row}`)).join('\n'),
    () => text.replaceAll('\n\n', '\n'),
    () => text.replace(/\d/g, (digit) => (random(4) ? digit : String(random(10)))),
  ];
  return kinds[random(kinds.length)]?.() ?? text;
}

describe('10,000 transcripts that nobody would write', () => {
  it.each([1, 2, 3, 4, 5])('are read, shown and written without a mistake (part %i)', (part) => {
    const random = makeRandom(part * 7919);
    for (let count = 0; count < 2_000; count += 1) {
      let text = seeds[random(seeds.length)] ?? '';
      for (let round = 1 + random(4); round > 0; round -= 1) text = mutate(text, random);
      const transcript = parseTranscript(text, random(3) ? [] : [{ title: 'A <b>', start: 5 }]);
      for (const { start, text: said } of transcript.lines) {
        expect(start === null || (Number.isFinite(start) && start >= 0)).toBe(true);
        expect(said).not.toMatch(/\n/);
      }
      for (const { line } of transcript.chapters) {
        expect(line === null || (line >= 0 && line <= transcript.lines.length)).toBe(true);
      }
      const html = renderTranscript(transcript, (seconds) => `?t=${seconds}`);
      expect(html).not.toMatch(/<script|href="javascript:|src="(https?:)?\/\//i);
      expect(writeText(transcript, ['A talk'])).toMatch(/^A talk\n/);
      const captions = writeCaptions(transcript, 'A talk');
      if (captions === null) continue;
      // What we write we can read, in the order of time.
      const starts = parseCaptions(captions).map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });
});

it.each([
  'A '.repeat(200_000),
  '1:'.repeat(200_000),
  '<v '.repeat(100_000),
  '[12:34'.repeat(50_000),
])('a megabyte of %.6j is read to its end', (text) => {
  const captions = parseTranscript(`WEBVTT\n\n00:01.000 --> 00:02.000\n${text}`);
  expect(captions.captions.length).toBeLessThanOrEqual(1);
  expect(parseTranscript(text).lines.length).toBeGreaterThan(0);
});
