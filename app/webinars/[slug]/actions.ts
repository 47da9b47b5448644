'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/forms/form-state';
import { passCookie, passHintCookie, signPass } from '@/lib/access/pass';
import { deliveriesForRegistration, deliveriesForRequest } from '@/lib/delivery/outbox';
import { nudgeDeliveries } from '@/lib/delivery/workers';
import { asForm } from '@/lib/http/as-form';
import { toFormValues } from '@/lib/registrations/form-schema';
import * as registrations from '@/lib/registrations/register';
import * as requests from '@/lib/registrations/request-recording';
import { findWebinar } from '@/lib/webinars/load';
import { describeSubmission } from './describe-submission';

const gone = 'This webinar is no longer on the programme. Reload the page to see what is.';

/** Registers the visitor and leads into the room. */
export async function register(_state: FormState, given: FormData): Promise<FormState> {
  const sent = asForm(given);
  const data = toFormValues(sent);
  const webinar = findWebinar(data.slug ?? '');
  if (!webinar) return { status: 'failed', message: gone, values: data };
  const jar = await cookies();
  const { input, deps, answer } = describeSubmission(webinar, data, await headers());
  const hutk = jar.get('hubspotutk')?.value ?? null;
  const deliveriesFor = deliveriesForRegistration(webinar, hutk);
  const result = await registrations.register({ ...input, deliveriesFor }, deps);
  if (result.status !== 'done') return answer(result);
  nudgeDeliveries();
  jar.set(passCookie(await signPass(result.registrationId)));
  jar.set(passHintCookie());
  redirect(`${input.page}/watch`);
}

/** Notes where to write to once the recording is up. */
export async function requestRecording(_state: FormState, given: FormData): Promise<FormState> {
  const sent = asForm(given);
  const data = toFormValues(sent);
  const webinar = findWebinar(data.slug ?? '');
  if (!webinar) return { status: 'failed', message: gone, values: data };
  const { input, deps, answer } = describeSubmission(webinar, data, await headers());
  const deliveriesFor = deliveriesForRequest(webinar);
  const result = await requests.requestRecording({ ...input, deliveriesFor }, deps);
  if (result.status === 'done') nudgeDeliveries();
  return answer(result);
}
