import { Webhook } from 'standardwebhooks';
import type { Channel, Outcome } from '../delivery';
import { explainNoAnswer, readRetryAfter, readStart, toErrorText } from '../http-answer';
import { bodyPayload } from '../payloads';

export interface WebhookSettings {
  url: string;
  /** `whsec_` and base64. */
  secret: string;
}

/**
 * Tells another system of events, signed as Standard Webhooks describes. Anything but a success is
 * tried again, since receivers get mended; only "gone" (410) ends it.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function createWebhookChannel({ url, secret }: WebhookSettings): Channel {
  const webhook = new Webhook(secret);
  return {
    name: 'webhook',
    async send({ id, payload }, signal): Promise<Outcome> {
      // What is signed and what is sent are the same bytes.
      const body = JSON.stringify(bodyPayload.parse(payload).body);
      const now = new Date();
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'user-agent': 'webinar-catalogue',
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
            'webhook-signature': webhook.sign(id, now, body),
          },
          body,
          redirect: 'manual',
          signal,
        });
        return await toOutcome(answer);
      } catch (error) {
        return { status: 'failed', error: `The webhook: ${explainNoAnswer(error)}` };
      }
    },
  };
}

async function toOutcome(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    await answer.body?.cancel();
    return { status: 'delivered' };
  }
  const said = await readStart(answer);
  const error = toErrorText(`The webhook answered ${answer.status} ${said}`);
  if (answer.status === 410) return { status: 'rejected', error };
  const retryAfterMs = readRetryAfter(answer, Date.now());
  return { status: 'failed', error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}
