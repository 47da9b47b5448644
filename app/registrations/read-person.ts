import { cookies } from 'next/headers';
import { personCookieName, verifyPerson } from '@/lib/access/person-cookie';

/** Whose data this browser was shown the way to: an id in `people`; null for everybody else. */
export async function readPersonId(): Promise<string | null> {
  return verifyPerson((await cookies()).get(personCookieName)?.value);
}
