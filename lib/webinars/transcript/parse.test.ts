import { describe, expect, it } from 'vitest';
import { parseTranscript } from './parse';
import { parseChapter } from './parse-chapter';

const cue = (from: string, to: string, text: string) => `00:${from} --> 00:${to}\n${text}\n\n`;

describe('captions become paragraphs', () => {
  it('of several sentences, and each is kept', () => {
    const text = `WEBVTT\n\n${cue('00:01.000', '00:02.000', 'One')}${cue('00:02.000', '00:03.000', 'two.')}`;
    const { lines, captions } = parseTranscript(text);
    expect(lines).toEqual([{ start: 1, speaker: null, text: 'One two.', markdown: null }]);
    expect(captions).toHaveLength(2);
  });

  it('that end with a speaker, a pause, or a sentence after enough of them', () => {
    const long = 'word '.repeat(60);
    const text = [
      'WEBVTT\n\n',
      cue('00:01.000', '00:02.000', '<v Ada>One'),
      cue('00:02.000', '00:03.000', '<v Ben>Two'),
      cue('00:09.000', '00:10.000', 'Three'),
      cue('00:10.000', '00:11.000', `${long}end.`),
      cue('00:11.000', '00:12.000', 'Four'),
    ].join('');
    const { lines } = parseTranscript(text);
    expect(lines.map(({ start, speaker }) => [start, speaker])).toEqual([
      [1, 'Ada'],
      [2, 'Ben'],
      [9, 'Ben'],
      [11, 'Ben'],
    ]);
  });
});

describe('chapters', () => {
  const text = '## One\n\n[0:10] a\n\n[0:20] b';

  it('come from headings, which begin with the line below', () => {
    expect(parseTranscript(text).chapters).toEqual([{ title: 'One', start: 10, line: 0 }]);
  });

  it('come from the list where there is one, before the line said then or later', () => {
    const listed = [
      { title: 'A', start: 0 },
      { title: 'B', start: 15 },
      { title: 'C', start: 99 },
    ];
    expect(parseTranscript(text, listed).chapters).toEqual([
      { title: 'A', start: 0, line: 0 },
      { title: 'B', start: 15, line: 1 },
      { title: 'C', start: 99, line: null },
    ]);
    expect(parseTranscript('', listed).chapters).toHaveLength(3);
  });

  it.each([
    ['12:34 Questions', { title: 'Questions', start: 754 }],
    ['[1:02:03]  The  end', { title: 'The end', start: 3723 }],
    ['0:00 – Hello', { title: 'Hello', start: 0 }],
    ['754 Questions', { title: 'Questions', start: 754 }],
    ['754s Questions', { title: 'Questions', start: 754 }],
    ['Questions', null],
    ['12:34', null],
    ['12:34 ', null],
    ['', null],
  ])('are listed as %j', (written, chapter) => expect(parseChapter(written)).toEqual(chapter));
});

it('leaves out comments and shortcodes', () => {
  expect(parseTranscript('<!-- to do\n\nlater -->Hi.{{< x >}}').lines).toMatchObject([
    { text: 'Hi.', markdown: null },
  ]);
});
