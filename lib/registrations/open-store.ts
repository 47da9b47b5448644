import { getDatabase } from '../database/open-database';
import { createRegistrationStore } from './kysely-store';
import type { RegistrationStore } from './store';

/** The registrations of this process's database. */
export function getStore(): RegistrationStore {
  return createRegistrationStore(getDatabase());
}
