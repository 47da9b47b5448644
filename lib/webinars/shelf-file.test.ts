import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { loadCatalogue } from './load';
import { getShelves } from './shelf';
import { readShelves, writeShelves } from './shelf-file';
import { basics, filledIn, writeContent, writeEntry } from './test-entries';

afterEach(() => getShelves().clear());

function open() {
  getShelves().clear();
  const entry = (slug: string) => writeEntry(`${basics}url_slug: ${slug}\n`);
  const content = writeContent({ 'a.md': entry('a'), 'b.md': filledIn });
  const load = () => loadCatalogue({ ...content, timezone: null });
  return { ...content, load, file: path.join(content.publicDir, 'entries.bin') };
}

it('gives another process the catalogue as it was read', () => {
  const { load, file } = open();
  const written = load();
  writeShelves(file);
  getShelves().clear();
  readShelves(file);
  expect(load()).toEqual(written);
  expect(load().webinars).toHaveLength(2);
});

it('reads a file anew that has changed since', () => {
  const { load, file, contentDir } = open();
  load();
  writeShelves(file);
  getShelves().clear();
  const changed = path.join(contentDir, 'a.md');
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('A talk', 'Another talk'));
  utimesSync(changed, 5, 5);
  readShelves(file);
  expect(load().webinars.map(({ title }) => title)).toContain('Another talk');
});

it('does without where there is none, or a part of one', () => {
  const { load, file } = open();
  readShelves(file);
  const written = load();
  writeShelves(file);
  writeFileSync(file, readFileSync(file).subarray(0, 200));
  getShelves().clear();
  readShelves(file);
  expect(getShelves().size).toBe(0);
  expect(load()).toEqual(written);
});
