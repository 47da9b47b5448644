import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';
import { onTestFinished } from 'vitest';

/** A disk of its own that can be filled. */
export interface SmallDisk {
  folder: string;
  /** Leaves not one byte. */
  fill(): void;
  makeRoom(): void;
}

/**
 * Mounts one over a folder, until the test is over.
 *
 * @param size - as `mount` takes it: `2m`
 * @returns null where this process may not
 * @throws where root can't do it either, in CI
 */
export function mountSmallDisk(folder: string, size: string): SmallDisk | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch (error) {
    if (env.CI && process.getuid?.() === 0) throw error;
    return null;
  }
  // Lazily: a test that failed may have left a server that still writes there.
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  const filler = path.join(folder, 'filler');
  return { folder, fill: () => fill(filler), makeRoom: () => rmSync(filler) };
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
      writeWhilePossible(handle, Buffer.alloc(size, 1));
    }
  } finally {
    closeSync(handle);
  }
}

function writeWhilePossible(handle: number, block: Buffer): void {
  try {
    for (;;) writeSync(handle, block);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}
