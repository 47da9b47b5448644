import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EntryFile } from './find-files';
import { readEntry } from './read-entry';
import {
  basics,
  changeEntry,
  loadEntry,
  loadFiles,
  writeContent,
  writeEntry,
} from './test-entries';

const context = { timezone: null, hasPublicFile: () => true };

describe('readEntry', () => {
  it('reports a file that went away since it was listed', () => {
    const { contentDir } = writeContent({});
    const entry: EntryFile = {
      file: 'gone.md',
      absolute: path.join(contentDir, 'gone.md'),
      name: 'Gone away',
      size: 10,
      modifiedAt: 0,
      version: '1',
      isBeside: false,
      obstacle: null,
      transcripts: [],
    };
    const { webinar, name, problems } = readEntry(entry, context);
    expect(webinar).toBeNull();
    expect(name).toBe('gone-away');
    expect(problems).toMatchObject([{ severity: 'error', file: 'gone.md', line: 1 }]);
    expect(problems[0]?.message).toContain("can't be read: ENOENT");
    writeFileSync(entry.absolute, writeEntry(basics));
    expect(readEntry(entry, context).webinar?.slug).toBe('gone-away');
  });

  it('does not read a file of 5 MB', () => {
    const { webinar, problems } = loadEntry(
      writeEntry(`${basics}transcript: ${'word '.repeat(1e6)}`),
    );
    expect(webinar).toBeNull();
    expect(problems).toEqual([
      'error webinars/talk/index.md:1:1 the file has 5.0 MB; an entry has at most 0.5 MB. Put slides, images and video elsewhere and link to them.',
    ]);
  });

  it('reports everything that is wrong with one file in one go', () => {
    const { webinar, problems } = loadEntry(
      changeEntry(
        ['title: "Queues', 'titel: "Queues'],
        ['featured: false', 'featured: 2'],
        ['external: false', 'external: true'],
        ['"/picture.png"', '"/lost.png"'],
        ['2026-10-08T10:00:00-07:00', '2026-02-30'],
        ['hero:\n    title: "Queues, Without Tears"\n', 'hero:\n'],
        ['main:\n    title: "The talk"\n', 'redirect_to: elsewhere\ntimezone: Pacific\nmain:\n'],
      ),
    );
    expect(webinar).toBeNull();
    expect(
      problems.map((line) => line.replace('webinars/talk/index.md:', '').split(/: /)[0]),
    ).toEqual([
      'error 4:1 featured',
      'error 12:1 block_external_search_index',
      'error 13:1 url_slug',
      'error 16:1 redirect_to',
      'error 17:1 timezone',
      'error 20:5 main.sortable_date',
      'warning 15:5 hero.image',
    ]);
  });

  it('does not call missing what is only wrong', () => {
    const { problems } = loadEntry(writeEntry('title: [A]\nsortable_date: soon\n'));
    expect(problems.map((line) => line.split(' ')[2])).toEqual(['title:', 'sortable_date:']);
    expect(loadEntry(writeEntry('title: A\nmain: text\n')).problems).toEqual([
      'error webinars/talk/index.md:3:1 main: must be a group of fields, not "text".',
    ]);
    const session = loadEntry(writeEntry('title: A\nsessions:\n  - sortable_date: soon\n'));
    expect(session.problems).toHaveLength(1);
  });

  it.each([
    ['subtitle: [a]', 'subtitle'],
    ['location: { city: Berlin }', 'location'],
    ['whitepaper:\n  title: Paper\n  url: /p.pdf', 'whitepaper'],
    ['tags: { level: [a] }', 'tags.level'],
    ['preview_image: { src: /a.png }', 'preview_image'],
  ])('serves an entry without what it can do without: %s', (field, name) => {
    const { webinar, problems } = loadEntry(writeEntry(`${basics}${field}\n`));
    expect(webinar?.title).toBe('A talk');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^warning webinars\/talk\/index\.md:4:\d+ /);
    expect(problems[0]).toContain(` ${name}: must be text, not a`);
  });

  it.each([
    'main: [a]',
    'hero: a',
    'form: [a]',
    'learn: { a: { b: c } }',
    'sessions: true',
    'gated: 2',
  ])('does not serve an entry where more is wrong: %s', (field) => {
    const { webinar, problems } = loadEntry(writeEntry(`${basics}${field}\n`));
    expect(webinar).toBeNull();
    expect(problems[0]).toMatch(/^error webinars\/talk\/index\.md:4:1 /);
  });

  it.each([
    ['type: Webinars ', true],
    ['type: ""', true],
    ['type: page', false],
    ['draft: true', false],
    ['draft: false', true],
  ])('%s: shown is %s', (field, isShown) => {
    const { webinar, problems } = loadEntry(writeEntry(`${basics}${field}\n`));
    expect(webinar !== null).toBe(isShown);
    expect(problems.every((line) => line.startsWith('note '))).toBe(true);
  });

  it.each([
    ['true', true],
    ['True', true],
    ['"yes"', true],
    ['on', true],
    ['1', true],
    ['false', false],
    ['No', false],
    ['"off"', false],
    ['0', false],
    ['""', false],
    ['', false],
    ['~', false],
  ])('a flag may be written %s', (written, value) => {
    expect(loadEntry(writeEntry(`${basics}featured: ${written}\n`)).webinar?.featured).toBe(value);
  });
});

describe('keys with a meaning in JavaScript', () => {
  const nasty = `${basics}__proto__: { polluted: yes, gated: true }
constructor: { prototype: { polluted: yes } }
toString: a
hasOwnProperty: b
main:
  __proto__: { polluted: yes, description: from the prototype }
  constructor: c
  learn: [{ __proto__: d }]
  presenters: [{ name: Ada, __proto__: { role: e } }]
`;

  it('are unknown fields like others, and change nothing else', () => {
    const { webinars, problems } = loadFiles({ 'talk.md': writeEntry(nasty) });
    const [webinar] = webinars;
    expect(webinar).toMatchObject({ gated: false, description: '', learn: ['__proto__: d'] });
    expect(webinar?.presenters).toEqual([{ name: 'Ada', role: null, photo: null, host: false }]);
    expect(Object.keys(webinar?.unknown ?? {})).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'main.__proto__',
      'main.constructor',
      'main.presenters[].__proto__',
    ]);
    expect(problems.map(({ line, severity }) => [line, severity])).toEqual(
      [4, 5, 6, 7, 9, 10, 12].map((line) => [line, 'note']),
    );
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
