import { z } from 'zod';
import type { Channel, Outcome } from '../delivery';
import { explainNoAnswer, readRetryAfter, readStart, toErrorText } from '../http-answer';
import { hubSpotPayload } from '../payloads';

export interface HubSpotSettings {
  portalId: string;
  /** Base address of the API. */
  apiUrl: string;
}

const problem = z.object({
  message: z.string().default(''),
  errors: z
    .array(z.object({ message: z.string().default(''), errorType: z.string().default('') }))
    .default([]),
});

/**
 * Sends registrations to HubSpot's forms API. What HubSpot refuses as wrong is given up at once, as
 * it would be refused each time; everything else is tried again.
 */
export function createHubSpotChannel({ portalId, apiUrl }: HubSpotSettings): Channel {
  const base = `${apiUrl.replace(/\/+$/, '')}/submissions/v3/integration/submit/${portalId}`;
  return {
    name: 'hubspot',
    async send({ payload }, signal): Promise<Outcome> {
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
        return await toOutcome(answer);
      } catch (error) {
        return { status: 'failed', error: `HubSpot: ${explainNoAnswer(error)}` };
      }
    },
  };
}

async function toOutcome(answer: Response): Promise<Outcome> {
  if (answer.ok) {
    // Taken; what it says beside that is for browsers.
    await answer.body?.cancel();
    return { status: 'delivered' };
  }
  const { status } = answer;
  const error = toErrorText(`HubSpot answered ${status}: ${explain(await readStart(answer))}`);
  if (status === 429 || status === 408 || status >= 500) {
    const retryAfterMs = readRetryAfter(answer, Date.now());
    return { status: 'failed', error, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  return { status: 'rejected', error };
}

/** HubSpot's own words where it has any, such as "FORM_NOT_FOUND". */
function explain(text: string): string {
  try {
    const { message, errors } = problem.parse(JSON.parse(text));
    const details = errors.map((each) => `${each.errorType} ${each.message}`.trim());
    return [...details, message].filter(Boolean).join('; ') || 'without a reason';
  } catch {
    return 'without a reason';
  }
}
