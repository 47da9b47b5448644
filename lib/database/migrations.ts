import { type Kysely, type Migration, Migrator } from 'kysely';
import { registrations } from './migrations/001-registrations';
import { deliveries } from './migrations/002-deliveries';
import type { Tables } from './tables';

/**
 * Run in the order of their names, each once. What has been released is never edited: add the next
 * number. Only add what the release before can live with, since old and new servers run side by
 * side while one is replaced.
 */
const migrations: Record<string, Migration> = {
  '001-registrations': registrations,
  '002-deliveries': deliveries,
};

/**
 * Brings a database up to date.
 *
 * @throws what the first failing migration threw
 */
export async function migrateToLatest(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}
