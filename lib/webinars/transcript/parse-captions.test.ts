import { describe, expect, it } from 'vitest';
import { isCaptions, parseCaptions } from './parse-captions';

const vtt = `WEBVTT Some title
Kind: captions

STYLE
::cue { color: red }

NOTE
a remark

intro
00:00:01.500 --> 00:00:04.000 align:start position:0%
<v.loud Ada Lovelace>Hello &amp; <i>welcome</i></v>
to all.

01:00.000 --> 01:02.000
- Yes &lt;3 &nope;
`;

describe('WebVTT', () => {
  it('is read for what is said, when and by whom', () => {
    expect(parseCaptions(vtt)).toEqual([
      { start: 1.5, end: 4, speaker: 'Ada Lovelace', text: 'Hello & welcome to all.' },
      { start: 60, end: 62, speaker: null, text: '- Yes <3 &nope;' },
    ]);
  });

  it('of a machine says each row once', () => {
    const rolling = `WEBVTT

00:00:00.000 --> 00:00:02.000
 
so<00:00:00.500><c> hello</c>

00:00:02.000 --> 00:00:02.010
so hello
 

00:00:02.010 --> 00:00:04.000
so hello
and<00:00:03.000><c> welcome</c>
`;
    const said = parseCaptions(rolling).map(({ text }) => text);
    expect(said).toEqual(['so hello', 'and welcome']);
  });
});

describe('SRT', () => {
  it('is read, also without empty rows between', () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<b>Hi</b>\n2\n00:00:03,000 --> 00:00:02,000\nBye\n2020';
    expect(parseCaptions(srt)).toEqual([
      { start: 1, end: 2, speaker: null, text: 'Hi' },
      { start: 3, end: 3, speaker: null, text: 'Bye 2020' },
    ]);
  });

  it('has speakers where names come back', () => {
    const cue = (at: number, text: string) => `00:00:0${at},000 --> 00:00:0${at},900\n${text}\n\n`;
    const srt = cue(1, 'Ada: Hi.') + cue(2, 'Note: done.') + cue(3, 'Ada: Bye.');
    expect(parseCaptions(srt).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Ada', 'Hi.'],
      [null, 'Note: done.'],
      ['Ada', 'Bye.'],
    ]);
  });
});

it.each([
  ['WEBVTT', true],
  ['\nWEBVTT\n', true],
  ['1\n00:00:01,000 --> 00:00:02,000\nHi', true],
  ['WEBVTTX', false],
  ['[00:00:01] an arrow --> here', false],
  ['', false],
])('%j is captions: %j', (text, expected) => expect(isCaptions(text)).toBe(expected));
