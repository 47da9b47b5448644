import { describe, expect, it } from 'vitest';
import { parseText } from './parse-text';

/** The lines as "start|speaker|text". */
function read(text: string): string[] {
  return parseText(text).lines.map(({ start, speaker, text: said }) =>
    [start ?? '', speaker ?? '', said].join('|'),
  );
}

describe('paragraphs', () => {
  it('are lines, whatever breaks stand in them', () => {
    expect(read('One\ntwo.\n\n\n  Three\tfour. \n')).toEqual(['||One two.', '||Three four.']);
  });

  it('keep their Markdown beside what they say', () => {
    expect(parseText('A *fine* [link](https://example.com).').lines).toEqual([
      {
        start: null,
        speaker: null,
        text: 'A fine link.',
        markdown: 'A *fine* [link](https://example.com).',
      },
    ]);
  });

  it.each(['', '\n\n', '   '])('are not made of nothing: %j', (text) => {
    expect(parseText(text)).toEqual({ lines: [], chapters: [] });
  });
});

describe('times', () => {
  it.each([
    '[00:12:34] Hello.',
    '[12:34]Hello.',
    '(12:34) Hello.',
    '**[12:34]** Hello.',
    '[12:34](https://youtu.be/x?t=754) Hello.',
    '[12:34 – 12:40] Hello.',
    '- [12:34] Hello.',
    '[12:34] – Hello.',
    '[12:34]\nHello.',
    '[12:34]\n\nHello.',
  ])('in brackets begin a line: %j', (text) => expect(read(text)).toEqual(['754||Hello.']));

  it('without brackets do, where there are several', () => {
    expect(read('12:34 One.\n12:40 - Two.\n13:00: Three.\n1:02:03\nFour.')).toEqual([
      '754||One.',
      '760||Two.',
      '780||Three.',
      '3723||Four.',
    ]);
    expect(read('0:00 Welcome.')).toEqual(['0||Welcome.']);
  });

  it.each([
    '10:30 is when the shop opens.',
    '10:00 PM. And then\n\n11:00 a.m. came.',
    'We met at 10:30.\n\nAt [00:26:24] it broke.',
    'And [hensible 00:26:24] you can.',
    '[12:345] no.',
    '12:34:56:78 no.\n\n12:34:56:79 no.',
    '1:2 no.\n\n1:3 no.',
  ])('are left alone where they are part of what is said: %j', (text) => {
    expect(
      parseText(text)
        .lines.map(({ start }) => start)
        .every((start) => start === null),
    ).toBe(true);
  });
});

describe('speakers', () => {
  it.each([
    [
      'Ada: Hi.\nBen: Yes.\nAda: Good.\nBen: Bye.',
      ['|Ada|Hi.', '|Ben|Yes.', '|Ada|Good.', '|Ben|Bye.'],
    ],
    ['**Ada Lovelace:** Hi.\n\nAnd on.', ['|Ada Lovelace|Hi.', '||And on.']],
    ['**Ada**: Hi.', ['|Ada|Hi.']],
    ['**Ada Lovelace**\n\nHi.', ['|Ada Lovelace|Hi.']],
    ['[0:05] Ada: Hi.\n[0:09] Ada: Bye.', ['5|Ada|Hi.', '9|Ada|Bye.']],
    ['Ada: [0:05] Hi.\nAda: [0:09] Bye.', ['5|Ada|Hi.', '9|Ada|Bye.']],
    ['Ada Lovelace (00:05):\nHi.', ['5|Ada Lovelace|Hi.']],
    ['Ada Lovelace (00:05): Hi.', ['5|Ada Lovelace|Hi.']],
    [
      'Ada Lovelace 0:05\nHi.\n\nDr. Ben 1:02:03\nBye.',
      ['5|Ada Lovelace|Hi.', '3723|Dr. Ben|Bye.'],
    ],
    ['>> Ada: Hi.\n>> Ada: Bye.', ['|Ada|Hi.', '|Ada|Bye.']],
    ['田中：はい。\n田中：いいえ。', ['|田中|はい。', '|田中|いいえ。']],
    ['Speaker 1: Hi.\nSpeaker 1: Bye.', ['|Speaker 1|Hi.', '|Speaker 1|Bye.']],
  ])('stand before what they say: %j', (text, lines) => expect(read(text)).toEqual(lines));

  it.each([
    'So here is the thing: it broke.\n\nSo here is the thing: it broke.',
    'Remember: save often.',
    'https://example.com: a page.\nhttps://example.com: a page.',
    'Yes. Then: no.\nYes, then: no.',
    '**Important**\n\nRead on.',
  ])('are no words of the text: %j', (text) => {
    expect(parseText(text).lines.every(({ speaker }) => speaker === null)).toBe(true);
  });
});

describe('headings', () => {
  it('are chapters before the line below them', () => {
    const text = '# Transcript\n\n## Hello\nHi.\n### [12:34] *Then*\n\nBye.\n\n## End (1:02:03) ##';
    expect(parseText(text).chapters).toEqual([
      { title: 'Hello', start: null, line: 0 },
      { title: 'Then', start: 754, line: 1 },
      { title: 'End', start: 3723, line: 2 },
    ]);
    expect(read(text)).toEqual(['||Hi.', '||Bye.']);
  });
});
