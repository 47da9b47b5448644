import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Libsql from 'libsql';
import { spaceOut } from '../../words/list-words';
import type { SearchDocument } from '../document';
import { fingerprint } from './fingerprint';
import { createTables, createVocabulary, fields } from './tables';

/**
 * Writes an index to a file. Readers find the index of before or the new one, never half of one.
 *
 * @param file - absolute path; its folder is made where it is missing
 * @throws Error where the file can't be written
 */
export function writeIndex(file: string, documents: SearchDocument[]): void {
  for (const _ of writeInSteps(file, documents));
}

function* writeInSteps(file: string, documents: SearchDocument[]) {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  try {
    const database = new Libsql(draft);
    try {
      // Nobody reads a draft, and one that was interrupted is made again.
      database.exec('pragma journal_mode = off; pragma synchronous = off');
      yield* fillInSteps(database, documents);
    } finally {
      database.close();
    }
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * The same as {@link writeIndex}, a few documents at a time, so that a server goes on answering.
 *
 * @throws Error where the file can't be written
 */
export async function writeIndexSlowly(file: string, documents: SearchDocument[]): Promise<void> {
  const steps = writeInSteps(file, documents);
  while (!steps.next().done) await setImmediate();
}

/** Fills an empty database. The documents' order, newest first, decides between equals. */
export function fillIndex(database: Libsql.Database, documents: SearchDocument[]): void {
  for (const _ of fillInSteps(database, documents));
}

function* fillInSteps(database: Libsql.Database, documents: SearchDocument[]) {
  database.exec('begin');
  database.exec(createTables);
  const addDocument = database.prepare('insert into documents values (?, ?, ?, ?)');
  const columns = ['rowid', ...fields];
  const addWords = database.prepare(
    `insert into words (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const addSpellings = database.prepare('insert into spellings (rowid, text) values (?, ?)');
  for (const [at, document] of documents.entries()) {
    const id = at + 1;
    const texts = fields.map((field) => spaceOut(document[field]));
    addDocument.run(id, document.slug, document.description, document.transcript);
    addWords.run(id, ...texts);
    addSpellings.run(id, texts.join('\n'));
    yield;
  }
  database.exec(createVocabulary);
  database.exec("insert into words (words) values ('optimize')");
  database.prepare("insert into meta values ('fingerprint', ?)").run(fingerprint(documents));
  database.exec('commit');
}
