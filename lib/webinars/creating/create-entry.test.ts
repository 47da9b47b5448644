import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { EditError } from '../editing/field-change';
import { loadCatalogue } from '../load';
import { createEntry } from './create-entry';

const entry = {
  slug: 'a-talk',
  title: 'A “talk”: #1 & "more"',
  date: '2026-12-03T10:00:00-08:00',
  duration: '45 minutes',
  isGated: true,
  isRecording: false,
  presenters: [{ name: 'Ada Example', role: 'Host, Example Works' }],
};

function open() {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'new-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }));
  const load = () => loadCatalogue({ contentDir, publicDir: contentDir, timezone: null });
  return { contentDir, load };
}

it('writes an entry that the reader understands, with comments and no problem', () => {
  const { contentDir, load } = open();
  const file = createEntry(entry, load(), contentDir);
  const { webinars, problems } = load();
  expect(problems).toEqual([]);
  expect(webinars).toMatchObject([
    {
      slug: 'a-talk',
      title: entry.title,
      gated: true,
      preRecorded: false,
      date: { offsetMinutes: -480 },
      presenters: [{ name: 'Ada Example', role: 'Host, Example Works' }],
    },
  ]);
  const text = readFileSync(path.join(contentDir, file), 'utf8');
  expect(text).toContain('# Shows a registration form before the video');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

it('writes over nothing', () => {
  const { contentDir, load } = open();
  const before = load();
  const file = createEntry(entry, before, contentDir);
  writeFileSync(path.join(contentDir, file), 'edited');
  expect(() => createEntry(entry, before, contentDir)).toThrow('is there already');
  expect(readFileSync(path.join(contentDir, file), 'utf8')).toBe('edited');
});

it.each([
  [{ title: ' ' }, 'needs a title'],
  [{ slug: '../../etc' }, 'must be one part of an address'],
  [{ slug: 'search' }, 'is the address of a page of the site'],
  [{ date: 'next week' }, 'is not a date'],
  [{ date: '2026-12-03T10:00:00' }, 'has no offset'],
])('refuses %j', (changes, reason) => {
  const { contentDir, load } = open();
  const create = () => createEntry({ ...entry, ...changes }, load(), contentDir);
  expect(create).toThrow(EditError);
  expect(create).toThrow(reason);
});
