import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Libsql from 'libsql';
import type { Webinar } from '../../webinars/model';
import { spaceOut } from '../../words/list-words';
import { listSearched, toDocument } from '../document';
import { fingerprint } from './fingerprint';
import { createTables, createVocabulary, fields } from './tables';

/**
 * Writes an index to a file. Readers find the index of before or the new one, never half of one.
 *
 * @param file - absolute path; its folder is made where it is missing
 * @throws Error where the file can't be written
 */
export function writeIndex(file: string, webinars: readonly Webinar[]): void {
  for (const _ of writeInSteps(file, webinars));
}

function* writeInSteps(file: string, webinars: readonly Webinar[]) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  try {
    const database = new Libsql(draft);
    try {
      // Nobody reads a draft, and one that was interrupted is made again.
      database.exec('pragma journal_mode = off; pragma synchronous = off');
      yield* fillInSteps(database, webinars);
    } finally {
      database.close();
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * The same as {@link writeIndex}, an entry at a time, so that a server goes on answering.
 *
 * @throws Error where the file can't be written
 */
export async function writeIndexSlowly(file: string, webinars: readonly Webinar[]): Promise<void> {
  const steps = writeInSteps(file, webinars);
  while (!steps.next().done) await setImmediate();
}

/** Fills an empty database. The entries' order, newest first, decides between equals. */
export function fillIndex(database: Libsql.Database, webinars: readonly Webinar[]): void {
  for (const _ of fillInSteps(database, webinars));
}

function* fillInSteps(database: Libsql.Database, webinars: readonly Webinar[]) {
  database.exec('begin');
  database.exec(createTables);
  const addDocument = database.prepare('insert into documents values (?, ?, ?, ?)');
  const columns = ['rowid', ...fields];
  const addWords = database.prepare(
    `insert into words (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const addSpellings = database.prepare('insert into spellings (rowid, text) values (?, ?)');
  for (const [at, webinar] of listSearched(webinars).entries()) {
    const document = toDocument(webinar);
    const id = at + 1;
    const texts = fields.map((field) => spaceOut(document[field]));
    addDocument.run(id, document.slug, document.description, document.transcript);
    addWords.run(id, ...texts);
    addSpellings.run(id, texts.join('\n'));
    yield;
  }
  database.exec(createVocabulary);
  database.exec("insert into words (words) values ('optimize')");
  database.prepare("insert into meta values ('fingerprint', ?)").run(fingerprint(webinars));
  database.exec('commit');
}
