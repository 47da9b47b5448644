import { Webhook } from 'standardwebhooks';
import type { Channel, Outcome } from '../delivery';
import { discard, toFailed, toUnanswered } from '../http-outcome';
import { bodyPayload } from '../payloads';

export interface WebhookSettings {
  url: string;
  /** `whsec_` and base64. */
  secret: string;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/**
 * Tells another system of events, signed as Standard Webhooks describes. Anything but a success is
 * tried again, since receivers get mended; only "gone" (410) ends it. What a receiver says is not
 * kept: it may well repeat what it was sent.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function createWebhookChannel(settings: WebhookSettings): Channel {
  const { url, secret, fetch = globalThis.fetch, now = Date.now } = settings;
  const webhook = new Webhook(secret);
  return {
    name: 'webhook',
    async send({ id, payload }, signal) {
      // What is signed and what is sent are the same bytes.
      const body = JSON.stringify(bodyPayload.parse(payload).body);
      const time = new Date(now());
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'user-agent': 'webinar-catalogue',
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(time.getTime() / 1000)),
            'webhook-signature': webhook.sign(id, time, body),
          },
          body,
          // Followed, a POST would become a GET and look like a success.
          redirect: 'manual',
          signal,
        });
        await discard(answer);
        return toOutcome(answer, now());
      } catch (error) {
        return toUnanswered('The webhook', error);
      }
    },
  };
}

function toOutcome(answer: Response, now: number): Outcome {
  const { ok, status } = answer;
  if (ok) return { status: 'delivered' };
  if (status === 410) {
    return { status: 'rejected', error: 'The webhook answered 410: it wants no more events' };
  }
  const isRedirect = status >= 300 && status < 400;
  const hint = isRedirect ? ', a redirect, which is not followed: see WEBHOOK_URL' : '';
  return toFailed(answer, `The webhook answered ${status}${hint}`, now);
}
