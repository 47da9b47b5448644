import { describe, expect, it } from 'vitest';
import { basics, type Files, loadFiles, printProblems, writeEntry } from './test-entries';

const print = (files: Files) => printProblems(loadFiles(files));
const entry = (fields: string) => writeEntry(basics + fields);
const gated = (fields: string) => entry(`gated: true\n${fields}`);
const video = 'youtube_url: https://youtu.be/secretVid11';

describe('findOpenSecrets', () => {
  it.each([
    ['another shows the same video', entry(video), 'b.md shows the same video to everybody'],
    [
      'another has it as the recording of a session',
      entry(`sessions: [{ datetime: 2026-12-03T10:00:00Z, ${video} }]`),
      'b.md shows the same video to everybody',
    ],
    [
      'the text of another links to it',
      entry('description: See https://www.youtube.com/watch?v=secretVid11&t=5'),
      'the text of b.md links to it',
    ],
  ])('a gated video is not hidden where %s', (_, other, message) => {
    expect(print({ 'a.md': gated(video), 'b.md': other })).toEqual([
      `warning a.md:5:1 youtube_url: is behind a form here, but ${message}.`,
    ]);
  });

  it('a gated video that nobody else shows is no problem', () => {
    const own = gated(`${video}\ndescription: https://youtu.be/secretVid11`);
    const others = { 'b.md': entry('youtube_url: https://youtu.be/anotherVid1') };
    expect(print({ 'a.md': own, ...others })).toEqual([]);
    expect(print({ 'a.md': own, 'b.md': own })).toEqual([]);
  });
});
