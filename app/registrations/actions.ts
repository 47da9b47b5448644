'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import type { FormState } from '@/components/forms/form-state';
import { readClientAddress } from '@/lib/abuse/client-address';
import { checkSubmission } from '@/lib/abuse/limits';
import { answerTooManyRequests } from '@/lib/abuse/too-many-requests';
import { passCookieName, passHintCookieName } from '@/lib/access/pass';
import { emptyPersonCookie } from '@/lib/access/person-cookie';
import { getConfig } from '@/lib/config';
import { getDatabase } from '@/lib/database/open-database';
import { deliveriesForCancellation } from '@/lib/delivery/outbox';
import { nudgeDeliveries } from '@/lib/delivery/workers';
import { asForm } from '@/lib/http/as-form';
import { logFailure } from '@/lib/log';
import * as people from '@/lib/people/ask-for-link';
import { getPeople } from '@/lib/people/open-store';
import { toFormValues } from '@/lib/registrations/form-schema';
import { getStore } from '@/lib/registrations/open-store';
import { getSite } from '@/lib/site/load';
import { act } from './act';
import { readPersonId } from './read-person';
import { sendLink } from './send-link';

/** Sends the link to one's own data to an address that is known; says the same for any other. */
export async function askForLink(_state: FormState, given: FormData): Promise<FormState> {
  const sent = asForm(given);
  const asked = await headers();
  const address = readClientAddress(asked, getConfig().trustedProxies);
  const result = await people.askForLink(toFormValues(sent), {
    ping: () => getStore().ping(),
    sendLater: (emailKey) => after(() => sendLink(emailKey)),
    admit: async (emailKey) => {
      const db = await getDatabase().ready();
      return checkSubmission({ address, emailKey }, { db, limits: getSite().limits });
    },
  });
  if (result.status === 'limited') answerTooManyRequests(asked, result.retryAfterSeconds);
  return result;
}

/** Takes a registration back. */
export async function cancel(given: FormData): Promise<void> {
  const sent = asForm(given);
  await act('cancelled', async ({ cancelRegistration }, personId) => {
    const { id = '' } = toFormValues(sent);
    await cancelRegistration(personId, id, deliveriesForCancellation, Date.now());
    nudgeDeliveries();
  });
}

/** Takes back the wish to be told of a recording. */
export async function forget(given: FormData): Promise<void> {
  const sent = asForm(given);
  await act('forgotten', ({ cancelRequest }, personId) =>
    cancelRequest(personId, toFormValues(sent).id ?? ''),
  );
}

export async function unsubscribe(): Promise<void> {
  await act('unsubscribed', (store, personId) => store.unsubscribe(personId, Date.now()));
}

export async function resubscribe(): Promise<void> {
  await act('subscribed', (store, personId) => store.resubscribe(personId));
}

/** Deletes everything about the person, and what this browser remembers of them. */
export async function erase(): Promise<void> {
  const personId = await readPersonId();
  if (personId === null) redirect('/registrations');
  try {
    await getPeople().erase(personId, deliveriesForCancellation);
  } catch (error) {
    logFailure('Not erased', error);
    redirect('/registrations?done=failed');
  }
  nudgeDeliveries();
  const jar = await cookies();
  jar.set(emptyPersonCookie());
  jar.delete(passCookieName);
  jar.delete(passHintCookieName);
  redirect('/registrations/erased');
}

/** Leaves the browser without the way to one's data. */
export async function leave(): Promise<void> {
  (await cookies()).set(emptyPersonCookie());
  redirect('/registrations');
}
