import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentFolderError, findEntryFiles } from './find-files';
import { loadCatalogue } from './load';
import { filledIn, printProblems, writeContent, writeEntry } from './test-entries';

const dated = 'sortable_date: 2026-12-03T10:00:00-08:00\n';
const entry = writeEntry(`title: A talk\n${dated}`);

function find(files: string[]) {
  const { contentDir } = writeContent(Object.fromEntries(files.map((file) => [file, entry])));
  return findEntryFiles(contentDir);
}

describe('findEntryFiles', () => {
  it('finds every layout, and the slug each stands for', () => {
    const found = find([
      'webinars/in-folder/index.md',
      'webinars/as-file.md',
      'top-folder/index.md',
      'top-file.md',
      'old/index.markdown',
      'capital/INDEX.MD',
      'dotted.v2.md',
    ]);
    expect(found.map(({ file, name }) => [file, name])).toEqual([
      ['capital/INDEX.MD', 'capital'],
      ['dotted.v2.md', 'dotted.v2'],
      ['old/index.markdown', 'old'],
      ['top-file.md', 'top-file'],
      ['top-folder/index.md', 'top-folder'],
      ['webinars/as-file.md', 'as-file'],
      ['webinars/in-folder/index.md', 'in-folder'],
    ]);
    expect(found.every(({ obstacle }) => obstacle === null)).toBe(true);
  });

  it('leaves alone what is no entry', () => {
    const files = [
      '_index.md',
      'index.md',
      'README.md',
      'site.json',
      '.hidden.md',
      '_draft.md',
      'webinars/_index.md',
      'webinars/index.md',
      'webinars/_drafts/index.md',
      'webinars/.git/index.md',
      'webinars/picture.png',
      'images/a.png',
      'talk/picture.png',
    ];
    expect(find(files)).toEqual([]);
  });

  it('says of a folder of texts without an index.md that they are not shown', () => {
    const found = find(['webinars/2020/talk/index.md', 'webinars/notes/slides.md']);
    expect(found.map(({ file, obstacle }) => [file, obstacle?.severity])).toEqual([
      ['webinars/2020', 'note'],
      ['webinars/notes', 'note'],
    ]);
    expect(found[0]?.obstacle?.message).toContain('there is no index.md in this folder');
  });

  it('finds nothing in an empty folder', () => expect(find([])).toEqual([]));

  it.each(['nowhere', 'file.txt'])('asks for another folder where there is none: %s', (name) => {
    const { contentDir } = writeContent({ 'file.txt': '' });
    const missing = path.join(contentDir, name);
    expect(() => findEntryFiles(missing)).toThrow(ContentFolderError);
    expect(() => findEntryFiles(missing)).toThrow(`at ${missing}. Set CONTENT_DIR`);
  });
});

describe('the other pages of a site beside its webinars', () => {
  const page = '---\ntitle: About\n---\n';

  it('are skipped, with a note', () => {
    const files = { 'webinars/talk.md': entry, 'about.md': page, 'blog/index.md': '# Blog\n' };
    const { webinars, problems } = loadCatalogue({ ...writeContent(files), timezone: null });
    expect(webinars).toHaveLength(1);
    expect(problems.map(({ severity, file }) => `${severity} ${file}`)).toEqual([
      'note about.md',
      'note blog/index.md',
    ]);
  });

  it.each([
    entry,
    filledIn,
    page.replace('title', 'type: webinars\ntitle'),
    '---\nmain: "a\n---\n',
    '---js\n---\n',
  ])('are not those that look like webinars: %.30j', (text) => {
    const files = { 'webinars/other.md': entry, 'talk.md': text };
    const { webinars, problems } = loadCatalogue({ ...writeContent(files), timezone: null });
    const isError = problems.some(
      ({ severity, file }) => severity === 'error' && file === 'talk.md',
    );
    expect(webinars.length + Number(isError)).toBe(2);
  });

  it('are held to be webinars where there is no folder of webinars', () => {
    const content = writeContent({ 'about.md': page });
    expect(loadCatalogue({ ...content, timezone: null }).problems).toMatchObject([
      { severity: 'error', field: 'main.sortable_date' },
    ]);
  });
});

describe('files that can’t be read', () => {
  function load(prepare: (contentDir: string) => void) {
    const content = writeContent({ 'webinars/good/index.md': entry });
    prepare(path.join(content.contentDir, 'webinars'));
    const catalogue = loadCatalogue({ ...content, timezone: null });
    expect(catalogue.webinars.map(({ slug }) => slug)).toContain('good');
    return { catalogue, problems: printProblems(catalogue) };
  }

  it.each([
    [
      'a folder named index.md',
      (folder: string) => mkdirSync(path.join(folder, 'odd/index.md'), { recursive: true }),
      "odd/index.md:1:1 can't be read: it is a folder that can't be opened, or no file.",
    ],
    [
      'a folder named like a file',
      (folder: string) => mkdirSync(path.join(folder, 'odd.md')),
      "odd.md:1:1 can't be read: it is a folder that can't be opened, or no file.",
    ],
    [
      'a link that leads nowhere',
      (folder: string) => symlinkSync('nowhere.md', path.join(folder, 'odd.md')),
      "odd.md:1:1 can't be read: it is a link that leads nowhere.",
    ],
    [
      'a link that leads to itself',
      (folder: string) => symlinkSync('odd', path.join(folder, 'odd')),
      "odd:1:1 can't be read: it is a link that leads nowhere.",
    ],
  ])('%s is a problem, and the others are shown', (_, prepare, message) => {
    expect(load(prepare).problems).toEqual([`error webinars/${message}`]);
  });

  it('a broken link beside the webinars, which may be anything, is a warning', () => {
    const { problems } = load((folder) => symlinkSync('nowhere', path.join(folder, '../latest')));
    expect(problems).toEqual([
      "warning latest:1:1 can't be read: it is a link that leads nowhere.",
    ]);
  });

  it('a folder that links back to the one around it is harmless', () => {
    const { problems } = load((folder) => symlinkSync('.', path.join(folder, 'loop')));
    expect(problems).toEqual([
      'note webinars/loop:1:1 there is no index.md in this folder, so what is in it is not shown.',
    ]);
  });

  it('links to entries elsewhere count as entries', () => {
    const { catalogue } = load((folder) => {
      const elsewhere = path.join(folder, '..', '..', 'elsewhere');
      mkdirSync(elsewhere);
      writeFileSync(path.join(elsewhere, 'index.md'), filledIn);
      symlinkSync(elsewhere, path.join(folder, 'linked'));
      symlinkSync(path.join(elsewhere, 'index.md'), path.join(folder, 'alone.md'));
    });
    expect(catalogue.webinars.map(({ slug }) => slug).sort()).toEqual([
      'good',
      'linked',
      'queues-without-tears',
    ]);
  });
});
