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
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadSite } from '../../site/load';
import { findEntryFiles } from '../find-files';
import { loadCatalogue } from '../load';
import type { Webinar } from '../model';
import { fixContent, formatFixes } from './fix-content';

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'fix-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(contentDir: string, file: string, text: string): string {
  const absolute = path.join(contentDir, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
  return absolute;
}

const talk = [
  '---',
  '# As we write them',
  'title:   A talk',
  "youtube_url: 'https://youtu.be/iULct6-IAFQ' # by Ada",
  'sortable_date: 2026-12-03T10:00:00 # morning',
  'timezone: America/Los_Angeles',
  '---',
  'youtube_url: youtu.be/iULct6-IAFQ',
  '',
].join('\r\n');

const fixed = talk
  .replace('https://youtu.be/', 'https://www.youtube.com/watch?v=')
  .replace('10:00:00 #', '10:00:00-08:00 #');

describe('fixContent', () => {
  it('changes the mistakes and no other byte, once', () => {
    const contentDir = makeFolder();
    const file = write(contentDir, 'webinars/talk/index.md', talk);
    const reports = fixContent({ contentDir, isDryRun: false });
    expect(readFileSync(file, 'utf8')).toBe(fixed);
    expect(formatFixes(reports, false)).toEqual([
      'Fixed     webinars/talk/index.md sortable_date: 2026-12-03T10:00:00 → 2026-12-03T10:00:00-08:00 (the offset of America/Los_Angeles on that date)',
      'Fixed     webinars/talk/index.md youtube_url: https://youtu.be/iULct6-IAFQ → https://www.youtube.com/watch?v=iULct6-IAFQ (the usual address of the same video)',
    ]);
    expect(fixContent({ contentDir, isDryRun: false })).toEqual([]);
  });

  it('writes nothing in a dry run', () => {
    const contentDir = makeFolder();
    const file = write(contentDir, 'talk.md', talk);
    const reports = fixContent({ contentDir, isDryRun: true });
    expect(formatFixes(reports, true)[0]).toMatch(/^Would fix talk\.md sortable_date: /);
    expect(readFileSync(file, 'utf8')).toBe(talk);
  });

  it('leaves other pages of the site, drafts and files of another type', () => {
    const contentDir = makeFolder();
    write(contentDir, 'webinars/a/index.md', fixed);
    const others = [
      write(contentDir, 'about.md', '---\ntitle: About\nexternal: true\n---\n'),
      write(contentDir, 'webinars/b.md', talk.replace('title:', 'draft: true\r\ntitle:')),
      write(contentDir, 'webinars/c.md', talk.replace('title:', 'type: events\r\ntitle:')),
    ];
    const before = others.map((file) => readFileSync(file, 'utf8'));
    expect(fixContent({ contentDir, isDryRun: false })).toEqual([]);
    expect(others.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });

  it('leaves to people what it can’t write', () => {
    const contentDir = makeFolder();
    const shared = 'first: &video https://youtu.be/iULct6-IAFQ\r\nyoutube_url: *video';
    const text = talk.replace(/youtube_url: .+by Ada/, shared);
    const file = write(contentDir, 'talk.md', text);
    const reports = fixContent({ contentDir, isDryRun: false });
    expect(formatFixes(reports, false)).toEqual([
      expect.stringMatching(/^Fixed {5}talk\.md sortable_date: /),
      expect.stringMatching(/^By hand {3}talk\.md youtube_url: .+ \(.+\)$/),
    ]);
    expect(readFileSync(file, 'utf8')).toContain('2026-12-03T10:00:00-08:00');
  });
});

const folders = ['content', 'e2e/content', '../shared/corpus', '../shared/seed'].filter(existsSync);

describe.each(folders)('every entry of %s', (folder) => {
  it('is what it was after its fixes, and needs them once', () => {
    const contentDir = makeFolder();
    cpSync(path.resolve(folder), contentDir, { recursive: true });
    const site = path.join(contentDir, 'site.json');
    if (!existsSync(site)) writeFileSync(site, JSON.stringify({ timezone: 'America/Los_Angeles' }));
    // Every kind of mistake, in the words of real entries.
    for (const { absolute, obstacle } of findEntryFiles(contentDir)) {
      if (!obstacle) writeFileSync(absolute, spoil(readFileSync(absolute, 'utf8')));
    }
    const before = load(contentDir);
    const reports = fixContent({ contentDir, isDryRun: false });
    expect(reports.length).toBeGreaterThan(0);
    const after = load(contentDir);
    expect(after.webinars.map(withoutFile)).toEqual(before.webinars.map(withoutFile));
    expect(after.errors).toEqual(before.errors);
    const left = reports.filter(({ obstacle }) => obstacle !== null);
    expect(left).toEqual([]);
    expect(fixContent({ contentDir, isDryRun: false })).toEqual([]);
  });
});

function spoil(text: string): string {
  return text
    .replaceAll('https://www.youtube.com/embed/', 'https://youtu.be/')
    .replace(/^(\s*sortable_date: *"?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)[-+]\d\d:\d\d/gm, '$1');
}

function load(contentDir: string) {
  const timezone = loadSite(contentDir).site.timezone ?? null;
  const options = { contentDir, publicDir: path.resolve('public'), timezone };
  const { webinars, problems } = loadCatalogue(options);
  return { webinars, errors: problems.filter(({ severity }) => severity === 'error') };
}

/** What pages are made of; when the file was written is another matter. */
function withoutFile({ modifiedAt: _, ...webinar }: Webinar) {
  return webinar;
}
