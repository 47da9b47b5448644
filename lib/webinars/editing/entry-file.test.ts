import { execFile } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execPath } from 'node:process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import {
  ChangedMeanwhileError,
  isWritable,
  NotWritableError,
  readEntryText,
  writeEntryText,
} from './entry-file';
import { EditError } from './field-change';
import { saveFlag } from './save-flag';

function makeFile(text: string | Uint8Array = '---\ntitle: A\n---\n') {
  const folder = mkdtempSync(path.join(tmpdir(), 'entry-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'index.md');
  writeFileSync(file, text);
  return { folder, file };
}

it('writes what it was given, and leaves nothing else behind', () => {
  const { folder, file } = makeFile();
  chmodSync(file, 0o640);
  const { text, version } = readEntryText(file);
  writeEntryText(file, `${text}More é\r\n`, version);
  expect(readFileSync(file, 'utf8')).toBe('---\ntitle: A\n---\nMore é\r\n');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['index.md']);
});

it('writes over nothing that somebody else wrote meanwhile', () => {
  const { folder, file } = makeFile();
  const { version } = readEntryText(file);
  writeFileSync(file, 'theirs');
  expect(() => writeEntryText(file, 'ours', version)).toThrow(ChangedMeanwhileError);
  expect(readFileSync(file, 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['index.md']);
});

it('follows links to the file', () => {
  const { folder, file } = makeFile();
  const link = path.join(folder, 'link.md');
  symlinkSync(file, link);
  writeEntryText(link, 'new', readEntryText(link).version);
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readFileSync(link, 'utf8')).toBe('new');
});

it('says what is in the way', () => {
  expect(() => readEntryText(makeFile(new Uint8Array([0x2d, 0xff, 0xe9])).file)).toThrow('UTF-8');
  expect(() => readEntryText('/no/such/file.md')).toThrow(EditError);
  // Nothing can be made in it, not even by root.
  expect(() => writeEntryText('/proc/version', 'x', 'x')).toThrow(NotWritableError);
  expect(isWritable('/proc')).toBe(false);
  expect(isWritable('/no/such/folder')).toBe(false);
  expect(isWritable(makeFile().folder)).toBe(true);
});

it('takes over from one that died in the middle', () => {
  const { file } = makeFile();
  const { version } = readEntryText(file);
  mkdirSync(`${file}.lock`);
  writeEntryText(file, 'new', version);
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('switches a flag and says what was before', () => {
  const { file } = makeFile('---\r\ntitle: A\r\n---\r\n');
  const saved = saveFlag(file, 'gated', true);
  expect(saved.before).toBe('---\r\ntitle: A\r\n---\r\n');
  expect(readFileSync(file, 'utf8')).toBe('---\r\ntitle: A\r\ngated: true\r\n---\r\n');
  writeEntryText(file, saved.before, saved.version);
  expect(readFileSync(file, 'utf8')).toBe(saved.before);
});

it('loses nothing where several write at once', async () => {
  const { file } = makeFile('---\ntitle: x\n---\n');
  const script = path.join(path.dirname(file), 'writer.mts');
  writeFileSync(
    script,
    `import { ChangedMeanwhileError, readEntryText, writeEntryText } from '${path.resolve('lib/webinars/editing/entry-file.ts')}';
    for (let done = 0; done < 10; ) {
      const { text, version } = readEntryText(process.argv[2]);
      try {
        writeEntryText(process.argv[2], text.replace('title: ', 'title: x'), version);
        done += 1;
      } catch (error) {
        if (!(error instanceof ChangedMeanwhileError)) throw error;
      }
    }`,
  );
  const jiti = path.resolve('node_modules/jiti/lib/jiti-cli.mjs');
  const write = () => promisify(execFile)(execPath, [jiti, script, file]);
  await Promise.all([write(), write(), write()]);
  expect(readFileSync(file, 'utf8')).toBe(`---\ntitle: ${'x'.repeat(31)}\n---\n`);
});
