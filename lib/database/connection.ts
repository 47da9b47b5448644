import type { Kysely } from 'kysely';
import type { Tables } from './tables';

/** A database that a dialect has set up; nothing is connected before the first query. */
export interface OpenedDatabase {
  db: Kysely<Tables>;
  /** Brings the tables up to date, safely while other processes do the same. */
  migrate(): Promise<void>;
  /** Whether what was opened is no longer what the settings point at. */
  isGone(): boolean;
}

/** A database that opens and migrates itself on first use, once. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  /** @throws where it cannot be opened; the next call tries again */
  ready(): Promise<Kysely<Tables>>;
  /** Gives connections and files back. A later call opens it anew. */
  close(): Promise<void>;
}

/**
 * Opens a database when it is first needed and again after a failure, so that a database that
 * comes back needs no restart of the server.
 *
 * @param open - sets one up without connecting
 */
export function createDatabase(kind: Database['kind'], open: () => OpenedDatabase): Database {
  let current: Promise<OpenedDatabase> | undefined;

  async function ready(): Promise<Kysely<Tables>> {
    current ??= start();
    const used = current;
    const opened = await used;
    if (!opened.isGone()) return opened.db;
    if (current === used) {
      current = undefined;
      await opened.db.destroy();
    }
    return ready();
  }

  function start(): Promise<OpenedDatabase> {
    const starting = openAndMigrate(open).catch((error: unknown) => {
      if (current === starting) current = undefined;
      throw error;
    });
    return starting;
  }

  async function close(): Promise<void> {
    const closing = current;
    current = undefined;
    const opened = await closing?.catch(() => undefined);
    await opened?.db.destroy();
  }

  return { kind, ready, close };
}

async function openAndMigrate(open: () => OpenedDatabase): Promise<OpenedDatabase> {
  const opened = open();
  try {
    await opened.migrate();
    return opened;
  } catch (error) {
    await opened.db.destroy();
    throw error;
  }
}
