import type Libsql from 'libsql';
import type { Database } from '../database/connection';
import type { Searchable } from '../search/index/get';
import { isStopping } from './stopping';

/** What has to work before a server is sent visitors. */
export type Part = 'process' | 'database' | 'content' | 'index';

/** A part that works, or why it does not. */
export type Readiness = Record<Part, 'ok' | string>;

interface Sources {
  database: Pick<Database, 'ready'>;
  readWebinars: () => readonly unknown[];
  readIndex: () => Pick<Searchable, 'index'>;
}

/** Shorter than those who ask wait. */
const patienceMs = 3_000;

/**
 * Looks whether this server can answer for everything it is asked. Reasons are for operators: they
 * name no address, no path and no person.
 */
export async function checkReadiness(sources: Sources): Promise<Readiness> {
  const [database, content, index] = await Promise.all([
    attempt('does not answer', async () => {
      const db = await sources.database.ready();
      await db.selectFrom('registrations').select('id').limit(1).execute();
    }),
    attempt('can’t be read', async () => sources.readWebinars()),
    attempt('can’t be searched', async () => search(sources.readIndex().index)),
  ]);
  return { process: isStopping() ? 'is stopping' : 'ok', database, content, index };
}

function search(index: Libsql.Database): void {
  index.prepare('select 1').get([]);
}

async function attempt(trouble: string, act: () => Promise<unknown>): Promise<'ok' | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patienceMs);
  });
  try {
    await Promise.race([act(), late]);
    return 'ok';
  } catch {
    return trouble;
  } finally {
    clearTimeout(timer);
  }
}
