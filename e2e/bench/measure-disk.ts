import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const block = Buffer.alloc(4096, 1);

/**
 * How often a second a disk can be made to keep 4 kB: nobody can acknowledge more registrations,
 * one at a time, that a power cut must not lose.
 *
 * @param folder - absolute path, on the disk in question
 * @param seconds - how long to look
 */
export function measureSyncs(folder: string, seconds: number): number {
  const file = path.join(folder, 'syncs');
  const out = openSync(file, 'w');
  let count = 0;
  const began = performance.now();
  try {
    while (performance.now() - began < seconds * 1000) {
      writeSync(out, block);
      fdatasyncSync(out);
      count += 1;
    }
  } finally {
    closeSync(out);
    rmSync(file);
  }
  return count / ((performance.now() - began) / 1000);
}
