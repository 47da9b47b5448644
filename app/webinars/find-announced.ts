import { getDatabase } from '@/lib/database/open-database';
import { type Announced, readAnnounced } from '@/lib/delivery/read-announced';

/** So that a session keeps its name in calendars after it moved; without the database it does not. */
export async function findAnnounced(slugs: string[]): Promise<Announced> {
  try {
    return await readAnnounced(getDatabase(), slugs);
  } catch (error) {
    console.error('Not looked up:', error instanceof Error ? error.message : error);
    return { identities: new Map(), changedAt: 0 };
  }
}
