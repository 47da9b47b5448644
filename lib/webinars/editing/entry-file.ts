import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { lockSync } from 'proper-lockfile';
import { EditError } from './field-change';

export interface EntryText {
  text: string;
  /** Of exactly these bytes. */
  version: string;
}

/** Somebody else has changed the file since it was read; nothing was written. */
export class ChangedMeanwhileError extends EditError {
  override name = 'ChangedMeanwhileError';
}

/** The file or its folder can't be written to; nothing was. */
export class NotWritableError extends EditError {
  override name = 'NotWritableError';
}

/**
 * Reads a file for editing.
 *
 * @param file - absolute path
 * @throws EditError where it is not there or not UTF-8
 */
export function readEntryText(file: string): EntryText {
  try {
    const bytes = readFileSync(/* turbopackIgnore: true */ file);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text, version: versionOf(bytes) };
  } catch (error) {
    if (error instanceof TypeError) {
      throw new EditError('The file is not UTF-8: save it as UTF-8 in an editor first.');
    }
    throw new EditError(`The file can't be read: ${reasonOf(error)}`);
  }
}

/**
 * Writes a file whole, in one step: whoever reads it finds the text of before or the new one. Two
 * that write at once do so one after the other, and the second is told.
 *
 * @param file - absolute path; of a link, what it leads to is written
 * @param version - of what was read; nothing is written over anything else
 * @throws ChangedMeanwhileError, NotWritableError
 */
export function writeEntryText(file: string, text: string, version: string): void {
  const real = followLink(file);
  const release = lock(real);
  try {
    if (versionOf(readFileSync(/* turbopackIgnore: true */ real)) !== version) {
      throw new ChangedMeanwhileError(
        'Somebody has changed the file meanwhile. Nothing was written.',
      );
    }
    replaceFile(real, text);
  } catch (error) {
    if (error instanceof EditError) throw error;
    throw new NotWritableError(`The file can't be written: ${reasonOf(error)}. It is as it was.`);
  } finally {
    release();
  }
}

/** Whether entries can be changed where they lie. */
export function isWritable(contentDir: string): boolean {
  const folders = [contentDir, path.join(contentDir, 'webinars')];
  const exists = folders.filter((folder) =>
    statSync(/* turbopackIgnore: true */ folder, { throwIfNoEntry: false }),
  );
  try {
    // Asked by doing: rights say nothing of a disk that is mounted read-only.
    for (const folder of exists) rmdirSync(mkdtempSync(path.join(folder, '.writable-')));
    return exists.length > 0;
  } catch {
    return false;
  }
}

function replaceFile(file: string, text: string): void {
  // Beside it, since a rename works on one disk only; the dot keeps it from being an entry.
  const draft = path.join(
    /* turbopackIgnore: true */ path.dirname(file),
    `.${path.basename(file)}.${randomUUID()}`,
  );
  try {
    const handle = openSync(/* turbopackIgnore: true */ draft, 'wx');
    try {
      writeAll(handle, Buffer.from(text));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    chmodSync(draft, statSync(file).mode);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeAll(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** A write takes milliseconds; one that died in the middle is waited for, for two seconds. */
function lock(file: string): () => void {
  const deadline = Date.now() + 4_000;
  for (;;) {
    try {
      return lockSync(file, { stale: 2_000, onCompromised: () => {} });
    } catch (error) {
      const isHeld = error instanceof Error && 'code' in error && error.code === 'ELOCKED';
      if (!isHeld) throw new NotWritableError(`The file can't be written: ${reasonOf(error)}`);
      if (Date.now() > deadline) {
        throw new ChangedMeanwhileError(
          'Somebody else is writing the file. Try again in a moment.',
        );
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

function followLink(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    throw new EditError(`The file can't be read: ${reasonOf(error)}`);
  }
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What the system says, without the path. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    EACCES: 'it is read-only',
    EPERM: 'it is read-only',
    EROFS: 'its disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk is full',
    ENOENT: 'it is gone',
  };
  return known[code] ?? (code || error.message);
}
