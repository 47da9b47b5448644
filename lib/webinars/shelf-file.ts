import { closeSync, openSync, readSync, renameSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { getShelves, type KeptFile } from './shelf';

/** Lies in the folder of the build: made by its code and read by no other. */
export const shelfName = 'entries.bin';

/** Files at a time: written in one piece, a large catalogue would be in memory twice. */
const batchSize = 200;
const lengthBytes = 4;

type Batch = { key: string; files: Array<[string, KeptFile]> };

/**
 * Writes down what this process has read of its content folders, for the other processes of a build
 * and for the servers that run it: each would read all files for itself.
 *
 * @param file - absolute path
 * @throws Error where it can't be written
 */
export function writeShelves(file: string): void {
  const draft = `${file}.${process.pid}`;
  const out = openSync(/* turbopackIgnore: true */ draft, 'w');
  try {
    for (const [key, { results }] of getShelves()) {
      const files = [...results];
      for (let at = 0; at < files.length; at += batchSize) {
        const batch: Batch = { key, files: files.slice(at, at + batchSize) };
        const bytes = serialize(batch);
        const length = Buffer.alloc(lengthBytes);
        length.writeUInt32LE(bytes.length);
        writeSync(out, length);
        writeSync(out, bytes);
      }
    }
  } finally {
    closeSync(out);
  }
  renameSync(draft, file);
}

/**
 * Takes over what another process of the same build has read. Files that changed since are read
 * anew as always. Does nothing where there is no such file, or this process has read already.
 *
 * @param file - absolute path
 */
export function readShelves(file: string): void {
  const shelves = getShelves();
  if (shelves.size > 0) return;
  try {
    for (const { key, files } of readBatches(file)) {
      const nothing = { webinars: [], redirects: [], problems: [] };
      const shelf = shelves.get(key) ?? { results: new Map(), version: '', catalogue: nothing };
      for (const [name, kept] of files) shelf.results.set(name, kept);
      shelves.set(key, shelf);
    }
  } catch {
    // Not there, or written half by a full disk: everything is read as if there were none.
    shelves.clear();
  }
}

function* readBatches(file: string): Generator<Batch> {
  const input = openSync(file, 'r');
  try {
    const length = Buffer.alloc(lengthBytes);
    while (readSync(input, length) === lengthBytes) {
      const bytes = Buffer.alloc(length.readUInt32LE());
      readSync(input, bytes);
      yield deserialize(bytes);
    }
  } finally {
    closeSync(input);
  }
}
