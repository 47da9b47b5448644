import type { Migration } from 'kysely';

/** Who registered, and who wants to hear of a recording. */
export const registrations: Migration = {
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
};
