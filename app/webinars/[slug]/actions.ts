'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import type { FormState } from '@/components/forms/form-state';
import { passCookie, passHintCookie, signPass } from '@/lib/access/pass';
import { toFormValues } from '@/lib/registrations/form-schema';
import { getStore } from '@/lib/registrations/open-store';
import * as registrations from '@/lib/registrations/register';
import * as requests from '@/lib/registrations/request-recording';

import { getSite } from '@/lib/site/load';
import { findWebinar } from '@/lib/webinars/load';
import { webinarPath } from '@/lib/webinars/path';
import { buildLanding } from '@/lib/webinars/view';

const gone = 'This webinar is no longer on the programme. Reload the page to see what is.';

/** Registers the visitor and leads into the room. */
export async function register(_state: FormState, sent: FormData): Promise<FormState> {
  const data = toFormValues(sent);
  const webinar = findWebinar(data.slug ?? '');
  if (!webinar) return { status: 'failed', message: gone, values: data };

  const [now, page] = [Date.now(), webinarPath(webinar.slug)];
  const open = buildLanding(webinar, now).sessions.filter(({ state }) => state !== 'over');
  const result = await registrations.register(
    {
      webinar: { slug: webinar.slug, sessionIds: open.map(({ id }) => id) },
      form: getSite().form,
      data,
      page,
    },
    { store: getStore(), now },
  );
  if (result.status !== 'done') return result;
  const jar = await cookies();
  jar.set(passCookie(await signPass(result.registrationId)));
  jar.set(passHintCookie());
  redirect(`${page}/watch`);
}

/** Notes where to write to once the recording is up. */
export async function requestRecording(_state: FormState, sent: FormData): Promise<FormState> {
  const data = toFormValues(sent);
  const webinar = findWebinar(data.slug ?? '');
  if (!webinar) return { status: 'failed', message: gone, values: data };
  const { form } = getSite();
  const page = webinarPath(webinar.slug);
  return requests.requestRecording(
    { webinar, form, data, page },
    { store: getStore(), now: Date.now() },
  );
}
