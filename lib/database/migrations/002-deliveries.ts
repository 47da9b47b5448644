import { type Kysely, type Migration, sql } from 'kysely';

/** Whom to write to, what is to be sent, when sessions were announced, and how often people asked. */
export const deliveries: Migration = {
  async up(db) {
    await extendRegistrations(db);
    await createPeople(db);
    await createDeliveries(db);
    await createSessions(db);
    await db.schema
      .createTable('jobs')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('started_at', 'text', (column) => column.notNull())
      .addColumn('finished_at', 'text')
      .addColumn('result', 'text')
      .execute();
    await db.schema
      .createTable('rate_limits')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('points', 'integer', (column) => column.notNull())
      .addColumn('expire', 'bigint')
      .execute();
  },
};

async function extendRegistrations(db: Kysely<unknown>): Promise<void> {
  // One by one: SQLite adds one column at a time.
  for (const name of ['attribution', 'timezone', 'cancelled_at', 'watched_at', 'active_at']) {
    await db.schema.alterTable('registrations').addColumn(name, 'text').execute();
  }
  for (const table of ['registrations', 'recording_requests']) {
    await db.schema.createIndex(`${table}_by_person`).on(table).column('email_key').execute();
  }
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email_key', 'text', (column) => column.notNull().unique())
    .addColumn('unsubscribed_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  // Those who came before this table was made.
  await sql`insert into people (id, email_key, created_at)
    select min(id), email_key, min(created_at) from (
      select id, email_key, created_at from registrations
      union all select id, email_key, created_at from recording_requests
    ) as known group by email_key`.execute(db);
}

async function createDeliveries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deliveries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('webinar', 'text')
    .addColumn('registration', 'text')
    .addColumn('request', 'text')
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('lease_owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('last_error', 'text')
    .addColumn('delivered_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  const indexes = {
    deliveries_due: ['state', 'channel', 'next_attempt_at'],
    deliveries_by_registration: ['registration'],
    deliveries_by_person: ['email_key', 'delivered_at'],
    deliveries_by_time: ['created_at', 'id'],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('deliveries').columns(columns).execute();
  }
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('webinar', 'text', (column) => column.notNull())
    .addColumn('uid', 'text', (column) => column.notNull())
    .addColumn('session', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('details', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('withdrawn_at', 'text')
    .addPrimaryKeyConstraint('sessions_once', ['webinar', 'uid'])
    .execute();
}
