import { redirect } from 'next/navigation';
import type { Outcome } from '@/components/registrations/outcome-notice';
import { logFailure } from '@/lib/log';
import { getPeople } from '@/lib/people/open-store';
import type { PeopleStore } from '@/lib/people/store';
import { readPersonId } from './read-person';

/**
 * Does something for the person whose data this browser may see, and leads back to their page,
 * which says how it went. Without the cookie it only leads back, where they can ask for a link.
 */
export async function act(
  outcome: Exclude<Outcome, 'failed'>,
  change: (people: PeopleStore, personId: string) => Promise<unknown>,
): Promise<never> {
  const personId = await readPersonId();
  if (personId === null) redirect('/registrations');
  let result: Outcome = outcome;
  try {
    await change(getPeople(), personId);
  } catch (error) {
    logFailure(`Not ${outcome}`, error);
    result = 'failed';
  }
  redirect(`/registrations?done=${result}`);
}
