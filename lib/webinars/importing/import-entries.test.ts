import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { loadCatalogue } from '../load';
import { basics, writeEntry } from '../test-entries';
import { importEntries } from './import-entries';

function makeSite(files: Record<string, string>) {
  const root = mkdtempSync(path.join(tmpdir(), 'hugo-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, 'site', file)), { recursive: true });
    writeFileSync(path.join(root, 'site', file), text);
  }
  const contentDir = path.join(root, 'content');
  mkdirSync(path.join(contentDir, 'webinars'), { recursive: true });
  return { site: path.join(root, 'site'), contentDir };
}

const load = (contentDir: string) =>
  loadCatalogue({ contentDir, publicDir: contentDir, timezone: null });

it('copies webinars of every section with what is beside them, and keeps addresses alive', () => {
  const entry = writeEntry(basics);
  const crlf = writeEntry(`# kept\n${basics}`).replaceAll('\n', '\r\n');
  const { site, contentDir } = makeSite({
    'content/webinars/same/index.md': entry,
    'content/webinars/same/slides.png': 'pixels',
    'content/resources/moved/index.md': crlf,
    'content/events/2024/alone.md': entry,
    'content/about.md': '---\ntitle: About us\n---\n',
    'content/resources/broken/index.md': '---\ntype: webinars\ntitle: "never closed\n---\n',
    'layouts/index.md': 'no content',
  });
  const report = importEntries(site, contentDir);
  expect(report.imported.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
    { slug: 'alone', file: 'webinars/alone/index.md', alias: '/events/2024/alone' },
    { slug: 'moved', file: 'webinars/moved/index.md', alias: '/resources/moved' },
    { slug: 'same', file: 'webinars/same/index.md', alias: null },
  ]);
  const read = (file: string) => readFileSync(path.join(contentDir, file), 'utf8');
  expect(read('webinars/same/index.md')).toBe(entry);
  expect(read('webinars/same/slides.png')).toBe('pixels');
  expect(read('webinars/moved/index.md')).toContain('# kept\r\n');
  const { redirects, webinars } = load(contentDir);
  expect(webinars).toHaveLength(3);
  expect(redirects).toContainEqual(
    expect.objectContaining({ from: '/resources/moved', to: '/webinars/moved' }),
  );
  expect(report.skipped.map(({ file }) => file)).toContain('content/resources/broken/index.md');
});

it('writes over nothing, and in a dry run nothing at all', () => {
  const { site, contentDir } = makeSite({ 'webinars/talk/index.md': writeEntry(basics) });
  expect(importEntries(site, contentDir, { isDryRun: true }).imported).toHaveLength(1);
  expect(existsSync(path.join(contentDir, 'webinars/talk'))).toBe(false);
  mkdirSync(path.join(contentDir, 'webinars/talk'));
  writeFileSync(path.join(contentDir, 'webinars/talk/index.md'), 'ours');
  const { imported, skipped } = importEntries(site, contentDir);
  expect(imported).toEqual([]);
  expect(skipped[0]?.reason).toContain('is there already');
  expect(readFileSync(path.join(contentDir, 'webinars/talk/index.md'), 'utf8')).toBe('ours');
});

it.skipIf(!existsSync('../shared/corpus'))('takes the real entries along as they are', () => {
  const { site, contentDir } = makeSite({ 'content/resources/keep.txt': '' });
  cpSync('../shared/corpus', path.join(site, 'content/resources'), { recursive: true });
  const before = load(path.join(site, 'content/resources'));
  const { imported } = importEntries(site, contentDir);
  expect(imported.length).toBe(before.webinars.length);
  const after = load(contentDir);
  expect(after.webinars.map(({ slug }) => slug)).toEqual(before.webinars.map(({ slug }) => slug));
  const sources = new Set(after.redirects.map(({ from }) => from));
  for (const { alias } of imported) expect(sources.has(alias ?? '')).toBe(true);
});
