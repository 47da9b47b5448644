import { findResponse, type ReadableHeaders } from './marked-requests';

/**
 * Has the request under way answered with status 429, while the page or the action's state is
 * rendered as ever: a server action of Next itself can only answer 200 with what was typed. Both
 * ways of posting a form take it: browsers show the page, and Next's client reads the state.
 *
 * @param headers - of the request, as Next gives them
 * @param retryAfterSeconds - when it is worth trying again
 * @returns whether it could still be done
 */
export function answerTooManyRequests(
  headers: ReadableHeaders,
  retryAfterSeconds: number,
): boolean {
  const response = findResponse(headers);
  if (!response || response.headersSent) return false;
  response.statusCode = 429;
  response.setHeader('Retry-After', String(Math.max(1, Math.ceil(retryAfterSeconds))));
  return true;
}
