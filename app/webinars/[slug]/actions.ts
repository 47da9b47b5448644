'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/forms/form-state';
import { answerTooManyRequests } from '@/lib/abuse/too-many-requests';
import { readOutcome } from '@/lib/edge/early-outcome';
import { asForm } from '@/lib/http/as-form';
import { toFormValues } from '@/lib/registrations/form-schema';
import { submitRegistration, submitRequest } from '@/lib/registrations/submit';

/** Registers the visitor and leads into the room, where `lib/edge` has not done so already. */
export async function register(_state: FormState, given: FormData): Promise<FormState> {
  const asked = await headers();
  const jar = await cookies();
  const sent = { headers: asked, hutk: jar.get('hubspotutk')?.value ?? null };
  const result =
    readOutcome(asked) ?? (await submitRegistration(toFormValues(asForm(given)), sent));
  if (result.status === 'limited') answerTooManyRequests(asked, result.retryAfterSeconds);
  if (result.status !== 'done') return result;
  for (const each of result.cookies) jar.set(each);
  redirect(result.leadsTo);
}

/** Notes where to write to once the recording is up. */
export async function requestRecording(_state: FormState, given: FormData): Promise<FormState> {
  const asked = await headers();
  const result = await submitRequest(toFormValues(asForm(given)), asked);
  if (result.status === 'limited') answerTooManyRequests(asked, result.retryAfterSeconds);
  return result;
}
