import { createWriteStream, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { UsageError } from '../usage-error';

/**
 * Writes a file beside its place and then puts it there, so that nobody ever finds half of one.
 * Only its owner can read it.
 *
 * @param write - gets the file, and ends it
 * @throws UsageError where it can't be written there
 */
export async function replaceFile<T>(
  file: string,
  write: (output: Writable) => Promise<T>,
): Promise<T> {
  const target = findTarget(file);
  const aside = `${target}.${process.pid}.partial`;
  try {
    const result = await write(createWriteStream(aside, { flags: 'wx', mode: 0o600 }));
    renameSync(aside, target);
    return result;
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new UsageError(`${file} can't be written: ${error.message}`);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Writes to the output of this process. Who reads it may stop early, as `head` does. */
export async function writeToStdout(write: (output: Writable) => Promise<unknown>): Promise<void> {
  let broken: Error | undefined;
  process.stdout.on('error', (error) => {
    broken ??= error;
  });
  try {
    await write(process.stdout);
  } catch (error) {
    // The database's connection may break in the same way, and that is no reason to be quiet.
    if (error !== broken || !isFileError(error) || error.code !== 'EPIPE') throw error;
  }
}

/** Through links, so that what they point to is replaced and not they. */
function findTarget(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return path.resolve(file);
  if (!stats.isFile()) throw new UsageError(`${file} is there and is not a file.`);
  return realpathSync(file);
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && error.syscall !== 'connect';
}
