import { findResponse, type ReadableHeaders } from '../abuse/marked-requests';

/**
 * Has the request under way answered with a status, while its page is rendered as ever. Next's own
 * `notFound()` in a page that is rendered when asked for leaves the message to scripts. See `MissingPage`.
 *
 * @param headers - of the request, as Next gives them
 * @returns whether it could still be done
 */
export function answerStatus(headers: ReadableHeaders, status: number): boolean {
  const response = findResponse(headers);
  if (!response || response.headersSent) return false;
  response.statusCode = status;
  return true;
}
