import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from './load';
import { basics, filledIn, printProblems, writeContent, writeEntry } from './test-entries';

/** A folder whose files change; `load` is a later look at it. */
function open(files: Record<string, string>) {
  const content = writeContent(files);
  let clock = Date.parse('2026-11-22T12:00:00Z') / 1000;
  return {
    load: (options = {}) => loadCatalogue({ ...content, timezone: null, ...options }),
    write: (file: string, text: string) => {
      const absolute = path.join(content.contentDir, file);
      writeFileSync(absolute, text);
      clock += 10;
      utimesSync(absolute, clock, clock);
    },
    remove: (file: string) => rmSync(path.join(content.contentDir, file)),
  };
}

const entry = (title: string, slug: string) =>
  writeEntry(`${basics.replace('A talk', title)}url_slug: ${slug}\n`);

describe('loadCatalogue', () => {
  it('is the same object while nothing changes', () => {
    const { load } = open({ 'a.md': entry('A', 'a') });
    expect(load()).toBe(load());
  });

  it('sees what was edited, added and removed, and reads nothing else again', () => {
    const folder = open({ 'a.md': entry('A', 'a'), 'b.md': entry('B', 'b') });
    const [, kept] = folder.load().webinars;
    folder.write('a.md', entry('A2', 'a'));
    folder.write('c.md', entry('C', 'c'));
    const after = folder.load().webinars;
    expect(after.map(({ title }) => title)).toEqual(['A2', 'B', 'C']);
    expect(after[1]).toBe(kept);
    folder.remove('b.md');
    expect(folder.load().webinars.map(({ title }) => title)).toEqual(['A2', 'C']);
  });

  it('skips an entry that gets a mistake, and shows it again when that is mended', () => {
    const folder = open({ 'a.md': entry('A', 'a') });
    folder.write('a.md', '---\ntitle: "A\n---\n');
    expect(folder.load()).toMatchObject({ webinars: [], problems: [{ severity: 'error' }] });
    folder.write('a.md', entry('A', 'a'));
    expect(folder.load()).toMatchObject({ webinars: [{ title: 'A' }], problems: [] });
  });

  it('keeps an entry as it was while it has a mistake, where that is wanted', () => {
    const folder = open({ 'a.md': entry('A', 'a') });
    const load = () => folder.load({ keepsGood: true });
    load();
    folder.write('a.md', '---\ntitle: "A\n---\n');
    expect(load().webinars.map(({ title }) => title)).toEqual(['A']);
    expect(printProblems(load())).toHaveLength(1);
    folder.write('a.md', entry('A2', 'a'));
    expect(load().webinars.map(({ title }) => title)).toEqual(['A2']);
    folder.write('b.md', '---\ntitle: "B\n---\n');
    expect(load().webinars.map(({ title }) => title)).toEqual(['A2']);
  });

  it('gives a slug back when the entry that had it is gone', () => {
    const folder = open({ 'a.md': entry('A', 'talk'), 'talk.md': entry('B', 'talk') });
    expect(folder.load().webinars.map(({ slug }) => slug)).toEqual(['a', 'talk']);
    folder.remove('talk.md');
    expect(folder.load()).toMatchObject({ webinars: [{ slug: 'talk' }], problems: [] });
  });

  it('keeps folders, zones and public folders apart', () => {
    const content = writeContent({ 'a.md': filledIn });
    const at = (timezone: string | null, publicDir = content.publicDir) =>
      loadCatalogue({ contentDir: content.contentDir, publicDir, timezone }).webinars[0];
    expect(at(null)?.timezone).toBeNull();
    expect(at('Europe/Berlin')?.timezone).toBe('Europe/Berlin');
    expect(at(null)?.hero.image).toBe('/picture.png');
    expect(at(null, content.contentDir)?.hero.image).toBeNull();
  });

  it('finds the problems of all files in one go', () => {
    const { load } = open({
      'a.md': '+++\n+++\n',
      'b.md': writeEntry('title: B'),
      'c.md': entry('C', 'c/d'),
      'd.md': entry('D', 'd'),
    });
    const catalogue = load();
    expect(catalogue.webinars.map(({ slug }) => slug)).toEqual(['d']);
    expect(printProblems(catalogue).map((line) => line.split(':')[0])).toEqual([
      'error a.md',
      'error b.md',
      'error c.md',
    ]);
  });

  it('reads a thousand entries in a few seconds, and again in no time', () => {
    const files = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`t${at}/index.md`, entry(`T${at}`, `t${at}`)]),
    );
    const { load } = open(files);
    const start = performance.now();
    expect(load().webinars).toHaveLength(1000);
    const first = performance.now() - start;
    expect(first).toBeLessThan(15_000);
    load();
    expect(performance.now() - start - first).toBeLessThan(2_000);
  });
});
