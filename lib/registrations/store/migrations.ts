import { type Kysely, type Migration, Migrator } from 'kysely';
import type { Tables } from './tables';

/**
 * Run in the order of their names, each once. What has been released is never edited: add the next
 * number. Only add what the release before can live with, since old and new servers run side by
 * side while one is replaced.
 */
const migrations: Record<string, Migration> = {
  '001-registrations': {
    async up(db) {
      await db.schema
        .createTable('registrations')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('webinar', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('email_key', 'text', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('session', 'text')
        .addColumn('consent_given', 'integer', (column) => column.notNull())
        .addColumn('consent_text', 'text', (column) => column.notNull())
        .addColumn('consent_version', 'text', (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addColumn('flag', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('registrations_once', ['webinar', 'email_key'])
        .execute();
      await db.schema
        .createIndex('registrations_by_time')
        .on('registrations')
        .columns(['created_at', 'id'])
        .execute();
      await db.schema
        .createTable('recording_requests')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('webinar', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('email_key', 'text', (column) => column.notNull())
        .addColumn('page', 'text', (column) => column.notNull())
        .addColumn('flag', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('recording_requests_once', ['webinar', 'email_key'])
        .execute();
    },
  },
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
