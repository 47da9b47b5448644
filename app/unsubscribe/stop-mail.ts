import { verifyToken } from '@/lib/access/token';
import { logFailure } from '@/lib/log';
import { getPeople } from '@/lib/people/open-store';

/**
 * Stops mail that is not transactional. Doing it again changes nothing, and somebody who was erased
 * meanwhile gets none anyway.
 *
 * @param token - from the mailed link
 * @returns `invalid` for a link that does not work, `failed` while the database is away
 */
export async function stopMail(token: string | null): Promise<'done' | 'invalid' | 'failed'> {
  const personId = await verifyToken('unsubscribe', token);
  if (personId === null) return 'invalid';
  try {
    await getPeople().unsubscribe(personId, Date.now());
    return 'done';
  } catch (error) {
    logFailure('Not unsubscribed', error);
    return 'failed';
  }
}
