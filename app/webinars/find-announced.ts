import { getDatabase } from '@/lib/database/open-database';
import { type Announced, readAnnounced } from '@/lib/delivery/read-announced';
import { logFailure } from '@/lib/log';

/** So that a session keeps its name in calendars after it moved; without the database it does not. */
export async function findAnnounced(slugs: string[]): Promise<Announced> {
  try {
    return await readAnnounced(getDatabase(), slugs);
  } catch (error) {
    logFailure('Not looked up', error);
    return { identities: new Map(), changedAt: 0 };
  }
}
