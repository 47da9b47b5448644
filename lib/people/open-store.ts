import { getDatabase } from '../database/open-database';
import { createPeopleStore } from './kysely-store';
import type { PeopleStore } from './store';

/** The people in this process's database. */
export function getPeople(): PeopleStore {
  return createPeopleStore(getDatabase());
}
