import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';

/** What of Next's `headers()` is read here. */
export interface ReadableHeaders {
  get(name: string): string | null;
}

interface Marks {
  /** Name of a header that nobody outside knows and so nobody can send. */
  header: string;
  /** Answers that are still open, by the id in that header. */
  responses: Map<string, ServerResponse>;
  isListening: boolean;
}

declare global {
  var webinarRequestMarks: Marks | undefined;
}

/**
 * Puts into each request of this process's HTTP servers where its connection comes from, in a
 * header whose name is random. Next tells the code of a page only what is in headers, and those
 * that are known are what a visitor makes them. To be called once, before the server answers.
 */
export function markRequests(): void {
  const marks = getMarks();
  if (marks.isListening) return;
  marks.isListening = true;
  // Told synchronously, before anybody else sees the request.
  subscribe('http.server.request.start', (message) => mark(message, marks));
}

/** The connection's address of a marked request; null where it is not known. */
export function readMarkedAddress(headers: ReadableHeaders): string | null {
  return headers.get(getMarks().header)?.split(' ')[1] || null;
}

/** The answer to a marked request, as Node knows it; null where it has been given. */
export function findResponse(headers: ReadableHeaders): ServerResponse | null {
  const { header, responses } = getMarks();
  const id = headers.get(header)?.split(' ')[0];
  return (id && responses.get(id)) || null;
}

function mark(message: unknown, { header, responses }: Marks): void {
  if (typeof message !== 'object' || message === null) return;
  if (!('request' in message && message.request instanceof IncomingMessage)) return;
  if (!('response' in message && message.response instanceof ServerResponse)) return;
  const { request, response } = message;
  const id = crypto.randomUUID();
  request.headers[header] = `${id} ${request.socket.remoteAddress ?? ''}`;
  responses.set(id, response);
  response.once('close', () => responses.delete(id));
}

/** On globalThis, because Next loads this module once for its start and again for its pages. */
function getMarks(): Marks {
  globalThis.webinarRequestMarks ??= {
    header: `x-webinars-${crypto.randomUUID()}`,
    responses: new Map(),
    isListening: false,
  };
  return globalThis.webinarRequestMarks;
}
