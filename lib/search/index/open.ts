import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { getLog } from '../../log';
import type { Webinar } from '../../webinars/model';
import { fillIndex, writeIndex, writeIndexSlowly } from './build';
import { fingerprint } from './fingerprint';

/**
 * Opens the index of some entries for reading: the file where it is theirs, or else a new one in
 * its place. Where nothing can be written, as on a read-only disk, it is made in memory.
 *
 * @param file - absolute path
 */
export function openIndex(file: string, webinars: readonly Webinar[]): Libsql.Database {
  return openFile(file, webinars) ?? openNew(file, webinars);
}

function openNew(file: string, webinars: readonly Webinar[]): Libsql.Database {
  try {
    writeIndex(file, webinars);
    const opened = openFile(file, webinars);
    if (opened) return opened;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    getLog().warn(`The search index can't be written, so it is kept in memory: ${reason}`);
  }
  const database = new Libsql(':memory:');
  fillIndex(database, webinars);
  database.exec('pragma query_only = on');
  return database;
}

/**
 * Makes an index in the place of the one before, while that one is read; see {@link openIndex}.
 *
 * @param file - absolute path
 */
export async function renewIndex(
  file: string,
  webinars: readonly Webinar[],
): Promise<Libsql.Database> {
  try {
    await writeIndexSlowly(file, webinars);
  } catch {
    // Said below, where it can't be written either.
  }
  return openFile(file, webinars) ?? openNew(file, webinars);
}

/** Null where there is no index, where it is of other entries, and where it is broken. */
function openFile(file: string, webinars: readonly Webinar[]): Libsql.Database | null {
  if (!existsSync(file)) return null;
  let database: Libsql.Database | undefined;
  try {
    // Never written to where it lies: a new one takes its place as another file.
    database = new Libsql(`${pathToFileURL(file).href}?mode=ro&immutable=1`);
    const [found] = database.prepare(readFingerprint).pluck().all();
    if (found === fingerprint(webinars)) return database;
  } catch {
    // Not an index, or not one of ours.
  }
  database?.close();
  return null;
}

const readFingerprint = "select value from meta where key = 'fingerprint'";
