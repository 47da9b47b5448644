import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { mayNeedMending } from './mend-answer';
import { withhold } from './withhold';

const refusal = 'Another site sent this form. Open its page here, and send it from there.\n';

/**
 * Refuses a form that the page of another site sends. Next does so too, with an error of its own.
 *
 * @returns whether it did
 */
export function refuseFromElsewhere(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  if (!mayNeedMending(request) || isSentFromHere(request) !== false) return false;
  withhold(server, request);
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(refusal);
  return true;
}

/** Whether a page of this site sends it, as its browser says; null where it says nothing. */
export function isSentFromHere({ headers }: IncomingMessage): boolean | null {
  const { origin, host, 'x-forwarded-host': forwarded } = headers;
  if (origin === undefined) return null;
  const [outermost] = String(forwarded ?? '').split(',');
  const sender = URL.canParse(origin) ? new URL(origin).host : '';
  return sender !== '' && [host, outermost?.trim()].includes(sender);
}
