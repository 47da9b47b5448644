import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadCatalogue } from '../../webinars/load';
import { basics, writeEntry } from '../../webinars/test-entries';
import { entriesAddress, pickEntries, readEntryQuery } from './entry-query';
import { listEntryRows } from './entry-row';
import { keepNotice, readNotice } from './notices';
import { switchFlag, takeBack } from './switch-flag';

const now = Date.parse('2026-11-25T00:00:00Z');

function open(files: Record<string, string>) {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }));
  for (const [slug, text] of Object.entries(files)) {
    mkdirSync(path.join(contentDir, 'webinars', slug), { recursive: true });
    writeFileSync(path.join(contentDir, 'webinars', slug, 'index.md'), text);
  }
  const load = () => loadCatalogue({ contentDir, publicDir: contentDir, timezone: null });
  const read = (slug: string) =>
    readFileSync(path.join(contentDir, 'webinars', slug, 'index.md'), 'utf8');
  return { contentDir, load, read };
}

it('lists what is shown and what is broken, with counts', () => {
  const { load } = open({
    good: writeEntry(`${basics}gated: true\n`),
    broken: '---\ntype: webinars\ntitle: "never closed\n---\n',
  });
  const counts = [{ webinar: 'good', registered: 3, watched: 1, cancelled: 0, flagged: 0 }];
  const rows = listEntryRows(load(), counts, now, 'en');
  expect(rows).toMatchObject([
    { slug: 'broken', state: 'broken', path: null, problems: [{ severity: 'error' }] },
    { slug: 'good', flags: { gated: true, featured: false }, registered: 3, watched: 1 },
  ]);
  expect(rows[0]?.problems[0]?.text).toMatch(/^Line \d+: /);
  const find = (params: Record<string, string>) =>
    pickEntries(rows, readEntryQuery(params)).map(({ slug }) => slug);
  expect(find({ show: 'problems' })).toEqual(['broken']);
  expect(find({ show: 'gated' })).toEqual(['good']);
  expect(find({ state: 'broken' })).toEqual(['broken']);
  expect(find({ q: 'GOOD' })).toEqual(['good']);
  expect(find({ sort: 'registered' })).toEqual(['good', 'broken']);
  expect(find({ state: 'nonsense', sort: 'x' })).toHaveLength(2);
});

it.each([
  ['/studio', {}],
  [
    '/studio?q=a%26b&state=live&show=gated&sort=title&page=2',
    { q: 'a&b', state: 'live', show: 'gated', sort: 'title', page: '2' },
  ],
  ['/studio', { q: ' ', page: '-1' }],
])('%s is what %j asks for', (address, params) => {
  expect(entriesAddress(readEntryQuery(params))).toBe(address);
});

it('switches a flag and takes it back to the byte, unless somebody was there', () => {
  const { contentDir, load, read } = open({ talk: writeEntry(basics) });
  const before = read('talk');
  const flip = () => switchFlag({ slug: 'talk', flag: 'featured', on: 'true' }, load(), contentDir);
  const done = flip();
  expect(done.message).toContain('is featured');
  expect(read('talk')).toContain('featured: true');
  expect(takeBack(done)).toMatchObject({ isTrouble: false });
  expect(read('talk')).toBe(before);

  const again = flip();
  writeFileSync(path.join(contentDir, 'webinars/talk/index.md'), 'theirs');
  expect(takeBack(again)).toMatchObject({ isTrouble: true });
  expect(read('talk')).toBe('theirs');
  expect(takeBack(null).isTrouble).toBe(true);
});

it.each([
  [{ slug: '../../etc/passwd', flag: 'featured', on: 'true' }],
  [{ slug: 'talk', flag: 'title', on: 'true' }],
  [{ slug: '', flag: '', on: '' }],
])('changes nothing for %j', (asked) => {
  const { contentDir, load, read } = open({ talk: writeEntry(basics) });
  const before = read('talk');
  expect(switchFlag(asked, load(), contentDir)).toMatchObject({ isTrouble: true, undo: null });
  expect(read('talk')).toBe(before);
});

it('keeps the last notices alone', () => {
  const notices = new Map();
  const ids = Array.from({ length: 150 }, (_, at) =>
    keepNotice({ message: String(at), isTrouble: false, undo: null }, notices),
  );
  expect(notices.size).toBe(100);
  expect(readNotice(ids[0], notices)).toBeNull();
  expect(readNotice(ids[149], notices)?.message).toBe('149');
  expect(readNotice(['x'], notices)).toBeNull();
});
