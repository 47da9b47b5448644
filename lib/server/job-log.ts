import type { Database } from '../database/connection';
import type { JobRow } from '../database/tables';

/**
 * Runs a job, and writes down when, and what came of it. What it throws is written down and thrown.
 *
 * @param name - its name in the table `jobs`
 * @param work - gives a sentence about what came of it, for people
 */
export async function runLogged(
  database: Database,
  name: string,
  work: () => Promise<string>,
): Promise<string> {
  await note(database, name, { started_at: now(), finished_at: null, result: null });
  try {
    const result = await work();
    await note(database, name, { finished_at: now(), result });
    return result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await note(database, name, { finished_at: now(), result: `Failed: ${reason}` });
    throw error;
  }
}

/** When a job was run last, and what came of it; null where it never was. */
export async function readJob({ ready }: Database, name: string): Promise<JobRow | null> {
  const db = await ready();
  const job = await db.selectFrom('jobs').selectAll().where('name', '=', name).executeTakeFirst();
  return job ?? null;
}

/** In a transaction, since on SQLite only those wait while another process writes. */
async function note({ ready }: Database, name: string, job: Partial<JobRow>): Promise<void> {
  const db = await ready();
  await db.transaction().execute((transaction) =>
    transaction
      .insertInto('jobs')
      .values({ name, started_at: '', ...job })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(job))
      .execute(),
  );
}

function now(): string {
  return new Date().toISOString();
}
