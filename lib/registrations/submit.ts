import type { ReadableHeaders } from '../abuse/marked-requests';
import { type CookieToSet, passCookie, passHintCookie, signPass } from '../access/pass';
import { deliveriesForRegistration, deliveriesForRequest } from '../delivery/outbox';
import { nudgeDeliveries } from '../delivery/workers';
import { findWebinar } from '../webinars/load';
import { describeSubmission } from './describe-submission';
import { register } from './register';
import { requestRecording } from './request-recording';
import type { FormValues, Problems } from './submission';

/** A registration that is stored: where its browser goes, and with what. */
export interface Registered {
  status: 'done';
  /** Path of the room. */
  leadsTo: string;
  cookies: CookieToSet[];
}

/** What a form was sent with, beside what is in it. */
export interface Sent {
  headers: ReadableHeaders;
  /** The cookie that HubSpot's script knows a browser by; null without one. */
  hutk: string | null;
}

/** Registers whoever sent the form of a landing page. What it could not store is in the result. */
export async function submitRegistration(
  data: FormValues,
  { headers, hutk }: Sent,
): Promise<Registered | Problems> {
  const webinar = findWebinar(data.slug ?? '');
  if (!webinar) return buildGone(data);
  const { input, deps } = describeSubmission(webinar, data, headers);
  const deliveriesFor = deliveriesForRegistration(webinar, hutk);
  const result = await register({ ...input, deliveriesFor }, deps);
  if (result.status !== 'done') return result;
  nudgeDeliveries();
  const cookies = [passCookie(await signPass(result.registrationId)), passHintCookie()];
  return { status: 'done', leadsTo: `${input.page}/watch`, cookies };
}

/** Notes where to write to once a recording is up. What it could not store is in the result. */
export async function submitRequest(
  data: FormValues,
  headers: ReadableHeaders,
): Promise<{ status: 'done' } | Problems> {
  const webinar = findWebinar(data.slug ?? '');
  if (!webinar) return buildGone(data);
  const { input, deps } = describeSubmission(webinar, data, headers);
  const deliveriesFor = deliveriesForRequest(webinar);
  const result = await requestRecording({ ...input, deliveriesFor }, deps);
  if (result.status === 'done') nudgeDeliveries();
  return result;
}

function buildGone(values: FormValues): Problems {
  const message = 'This webinar is no longer on the programme. Reload the page to see what is.';
  return { status: 'failed', message, values };
}
