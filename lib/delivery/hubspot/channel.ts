import { z } from 'zod';
import type { Channel, Outcome } from '../delivery';
import { discard, toErrorText, toFailed, toUnanswered } from '../http-outcome';
import { hubSpotPayload } from '../payloads';
import { readProblem } from './problem';

export interface HubSpotSettings {
  portalId: string;
  /** Base address of the API. */
  apiUrl: string;
  fetch?: typeof globalThis.fetch;
  /** Milliseconds since the epoch. */
  now?: () => number;
}

/** What of a body is about a person, and must not come back in an error. */
const personal = z.object({
  fields: z.array(z.object({ value: z.string() })),
  context: z.object({ hutk: z.string().default('') }),
});

/**
 * Sends registrations to HubSpot's forms API. What HubSpot refuses as wrong is given up at once, as
 * it would be refused each time; where it is busy or away, it is tried again.
 */
export function createHubSpotChannel(settings: HubSpotSettings): Channel {
  const { portalId, apiUrl, fetch = globalThis.fetch, now = Date.now } = settings;
  const base = `${apiUrl.replace(/\/+$/, '')}/submissions/v3/integration/submit/${portalId}`;

  async function toOutcome(answer: Response, body: unknown): Promise<Outcome> {
    const { ok, status } = answer;
    if (ok || (status >= 300 && status < 400)) {
      await discard(answer);
      if (ok) return { status: 'delivered' };
      const error = `HubSpot answered ${status}, a redirect, which is not followed: see HUBSPOT_API_URL`;
      return { status: 'rejected', error };
    }
    const { fields, context } = personal.parse(body);
    const sent = [...fields.map(({ value }) => value), context.hutk];
    const reason = await readProblem(answer, sent);
    const error = `HubSpot answered ${status}${reason && `: ${reason}`}`;
    const isPassing = status === 408 || status === 429 || status >= 500;
    if (isPassing) return toFailed(answer, error, now());
    return { status: 'rejected', error: toErrorText(error) };
  }

  return {
    name: 'hubspot',
    async send({ payload }, signal) {
      const { formId, body } = hubSpotPayload.parse(payload);
      try {
        const answer = await fetch(`${base}/${encodeURIComponent(formId)}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
          // Followed, a POST would become a GET and look like a success.
          redirect: 'manual',
          signal,
        });
        return await toOutcome(answer, body);
      } catch (error) {
        return toUnanswered('HubSpot', error);
      }
    },
  };
}
