import { writeSync } from 'node:fs';
import { createRegistrationStore } from '../registrations/kysely-store';
import { makeRegistration } from '../registrations/test-registration';
import { createSqliteDatabase } from './sqlite';

/**
 * A process for the durability test to kill: registers people until it dies, and prints each id
 * once it is acknowledged. Arguments: the database file, how many people (0: without end).
 */
const [file = '', limit = '0'] = process.argv.slice(2);
const count = Number(limit) || Number.POSITIVE_INFINITY;
const store = createRegistrationStore(createSqliteDatabase(file));

async function registerPeople(): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const registration = makeRegistration({ email: `${crypto.randomUUID()}@example.com` });
    await store.register(registration);
    // Straight to the pipe: a buffer of ours would die with us.
    writeSync(1, `${registration.id}\n`);
  }
}

await Promise.all([registerPeople(), registerPeople(), registerPeople()]);
