import { utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../load';
import { basics, loadFiles, printProblems, writeContent, writeEntry } from '../test-entries';
import { parseTranscript } from './parse';

const entry = writeEntry(basics);
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nFrom the file.\n';

function load(files: Record<string, string | Uint8Array>) {
  const catalogue = loadFiles({ 'webinars/talk/index.md': entry, ...files });
  const [webinar] = catalogue.webinars;
  const said = parseTranscript(webinar?.transcript ?? '').lines.map(({ text }) => text);
  return { said, problems: printProblems(catalogue), webinars: catalogue.webinars };
}

describe('a transcript in a file beside the entry', () => {
  it.each([
    ['transcript.vtt', vtt],
    ['transcript.srt', '1\r\n00:00:01,000 --> 00:00:02,000\r\nFrom the file.\r\n'],
    ['transcript.txt', 'From the file.\n'],
    ['transcript.md', 'From the *file*.\n'],
    ['Transcript.VTT', vtt],
  ])('is read: %s', (name, text) => {
    const { said, problems, webinars } = load({ [`webinars/talk/${name}`]: text });
    expect(said).toEqual(['From the file.']);
    expect(problems).toEqual([]);
    expect(webinars).toHaveLength(1);
  });

  it('is read in whatever encoding it has, with a warning that names it', () => {
    const { said, problems } = load({
      'webinars/talk/transcript.txt': Buffer.from('Caf\u00e9.', 'latin1'),
    });
    expect(said).toEqual(['Café.']);
    expect(problems).toEqual([
      'warning webinars/talk/transcript.txt:1:1 the file is not UTF-8; it was read as Windows-1252. Save it as UTF-8.',
    ]);
  });

  it('outweighs others, and a warning says so', () => {
    const { said, problems } = load({
      'webinars/talk/index.md': writeEntry(`${basics}transcript: Inline.\n`),
      'webinars/talk/transcript.vtt': vtt,
      'webinars/talk/transcript.txt': 'As text.',
    });
    expect(said).toEqual(['From the file.']);
    expect(problems).toEqual([
      'warning webinars/talk/transcript.vtt:1:1 is shown in place of the transcript in the entry itself and transcript.txt; delete what is old.',
    ]);
  });

  it.each([
    ['WEBVTT\n', 'nothing is said in this file, so it is left out.'],
    ['x'.repeat(2_000_001), 'has 2.0 MB, so it is left out; a transcript has at most 2 MB.'],
  ])('that says nothing or far too much is left out: %#', (text, message) => {
    const { said, problems } = load({
      'webinars/talk/index.md': writeEntry(`${basics}transcript: Inline.\n`),
      'webinars/talk/transcript.vtt': text,
    });
    expect(said).toEqual(['Inline.']);
    expect(problems.some((problem) => problem.endsWith(message))).toBe(true);
  });

  it('is noticed when it changes, comes or goes', () => {
    const content = writeContent({
      'webinars/talk/index.md': entry,
      'webinars/talk/transcript.txt': 'One.',
    });
    const file = path.join(content.contentDir, 'webinars/talk/transcript.txt');
    const read = () => loadCatalogue({ ...content, timezone: null }).webinars[0]?.transcript;
    expect(read()).toBe('One.');
    writeFileSync(file, 'Two.');
    utimesSync(file, 2e9, 2e9);
    expect(read()).toBe('Two.');
    writeFileSync(file.replace('.txt', '.vtt'), vtt);
    expect(read()).toContain('WEBVTT');
  });
});

describe('the chapters of an entry', () => {
  it.each([
    ['- 12:34 Questions\n  - "0:00 Hello"'],
    ['- time: 12:34\n    title: Questions\n  - 0:00: Hello'],
    ['- start: 754\n    title: Questions\n  - "[0:00] Hello"'],
  ])('are read in each form, in the order of time: %j', (written) => {
    const { webinars } = loadFiles({
      'webinars/talk/index.md': writeEntry(`${basics}chapters:\n  ${written}\n`),
    });
    expect(webinars[0]?.chapters).toEqual([
      { title: 'Hello', start: 0 },
      { title: 'Questions', start: 754 },
    ]);
  });

  it('without a time are left out, with the line to write instead', () => {
    const catalogue = loadFiles({
      'webinars/talk/index.md': writeEntry(`${basics}chapters:\n  - 0:00 Hello\n  - Questions\n`),
    });
    expect(catalogue.webinars[0]?.chapters).toEqual([{ title: 'Hello', start: 0 }]);
    expect(printProblems(catalogue)).toEqual([
      'warning webinars/talk/index.md:6:5 chapters[1]: "Questions" does not begin with a time in the video; it is left out. Write: chapters: ["12:34 What the chapter is about"]',
    ]);
  });
});
