import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, formatReport, hasErrors } from './check';
import { ContentFolderError } from './find-files';
import { basics, writeContent, writeEntry } from './test-entries';

const good = writeEntry(basics);

describe('checkContent', () => {
  it('looks at site.json too, and takes its zone for the entries', () => {
    const { contentDir } = writeContent({
      'site.json': '{ "timezone": "Europe/Berlin", "nmae": "Talks" }',
      'a.md': good,
    });
    const { problems, webinars } = checkContent(contentDir);
    expect(webinars).toHaveLength(1);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([['site.json', 'nmae']]);
    writeFileSync(path.join(contentDir, 'site.json'), '{ "timezone": "Europe/Berlin" }');
    expect(checkContent(contentDir).problems).toMatchObject([
      { severity: 'warning', file: 'a.md', field: 'sortable_date' },
    ]);
  });

  it('asks for another folder where there is none', () => {
    const { contentDir } = writeContent({});
    expect(() => checkContent(path.join(contentDir, 'nowhere'))).toThrow(ContentFolderError);
  });

  it('an empty folder is a catalogue without entries', () => {
    const { contentDir } = writeContent({});
    mkdirSync(path.join(contentDir, 'webinars'));
    expect(checkContent(contentDir)).toEqual({ webinars: [], redirects: [], problems: [] });
  });
});

describe('formatReport', () => {
  it('prints a line for each problem, the worst first, and counts', () => {
    const { contentDir } = writeContent({
      'a.md': writeEntry(`${basics}aws_only: true\n`),
      'b.md': writeEntry('title: B'),
      'c.md': writeEntry(`${basics}preview_image: /lost.png\n`),
    });
    const catalogue = checkContent(contentDir);
    expect(formatReport(catalogue)).toMatchInlineSnapshot(`
      "Error   b.md:1:1 main.sortable_date: is missing: when the webinar begins. Write: sortable_date: 2026-12-03T10:00:00-08:00
      Warning c.md:4:1 preview_image: there is no file public/lost.png; nothing or a drawn cover is shown instead. Write: the path of a file below public/, or preview_image: ""
      Note    a.md:4:1 aws_only: is not a field of a webinar (in this file); it is kept and not used.
      2 webinars: 1 error, 1 warning, 1 note"
    `);
    expect(hasErrors(catalogue)).toBe(true);
  });

  it('counts one webinar as one', () => {
    const catalogue = checkContent(writeContent({ 'a.md': good }).contentDir);
    expect(formatReport(catalogue)).toBe('1 webinar: 0 errors, 0 warnings, 0 notes');
    expect(hasErrors(catalogue)).toBe(false);
  });
});
