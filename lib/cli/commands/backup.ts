import { closeSync, openSync, rmSync } from 'node:fs';
import type { Command } from 'commander';
import { sql } from 'kysely';
import { getDatabase } from '../../database/open-database';
import { UsageError } from '../usage-error';

/** `webinars backup <file>` */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('write the SQLite database, as it is now, into a new file; the server may run on')
    .argument('<file>')
    .action(backUp);
}

/**
 * What is in the copy is what was acknowledged before it began, and what was meanwhile only whole
 * (https://www.sqlite.org/lang_vacuum.html#vacuuminto).
 */
async function backUp(file: string): Promise<void> {
  const database = getDatabase();
  if (database.kind === 'postgres') {
    throw new UsageError(
      'The database is PostgreSQL: back it up with pg_dump, see docs/operating.md.',
    );
  }
  const db = await database.ready();
  reserve(file);
  try {
    // A value, not a part of the statement: the file may have any name.
    await sql`vacuum into ${file}`.execute(db);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
  console.log(`The database as it was is in ${file}. It has personal data in it.`);
}

/** An empty file that only its owner can read; SQLite writes into one that is empty. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason =
      error.code === 'EEXIST' ? 'is there already' : `can't be written: ${error.message}`;
    throw new UsageError(`${file} ${reason}.`);
  }
}
