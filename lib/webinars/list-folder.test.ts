import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listFolder } from './list-folder';
import { writeContent } from './test-entries';

let folder = '';
const add = (name: string) => fs.writeFileSync(path.join(folder, name), '');
/** Its last change was long ago; file systems tell times apart that are some milliseconds apart. */
const settle = async () => {
  await sleep(50);
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
};

describe('listFolder', () => {
  beforeEach(() => {
    folder = writeContent({ 'b.md': '', 'a.md': '' }).contentDir;
  });
  afterEach(() => vi.restoreAllMocks());

  it('gives the names in their order, and null where there is no folder', () => {
    expect(listFolder(folder)).toEqual(['a.md', 'b.md']);
    expect(listFolder(path.join(folder, 'a.md'))).toBeNull();
    expect(listFolder(path.join(folder, 'none'))).toBeNull();
  });

  it('sees what comes, goes and is renamed', async () => {
    await settle();
    listFolder(folder);
    add('c.md');
    expect(listFolder(folder)).toEqual(['a.md', 'b.md', 'c.md']);
    fs.rmSync(path.join(folder, 'a.md'));
    expect(listFolder(folder)).toEqual(['b.md', 'c.md']);
    fs.renameSync(path.join(folder, 'b.md'), path.join(folder, 'd.md'));
    expect(listFolder(folder)).toEqual(['c.md', 'd.md']);
  });

  it('sees a folder that took the place of another, and one that went and came back', async () => {
    await settle();
    listFolder(folder);
    const other = writeContent({ 'z.md': '' }).contentDir;
    fs.rmSync(folder, { recursive: true });
    expect(listFolder(folder)).toBeNull();
    fs.renameSync(other, folder);
    expect(listFolder(folder)).toEqual(['z.md']);
  });

  it('does not list a folder again that has not changed for long', async () => {
    await settle();
    const first = listFolder(folder);
    expect(listFolder(folder)).toBe(first);
  });

  it('lists a folder again that has only just changed: more may come at the same time', () => {
    const first = listFolder(folder);
    expect(listFolder(folder)).not.toBe(first);
    expect(listFolder(folder)).toEqual(first);
  });
});
