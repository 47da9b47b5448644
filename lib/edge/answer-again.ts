import type { IncomingMessage, OutgoingHttpHeaders, Server, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { chooseEncoding } from './choose-encoding';
import { withhold } from './withhold';

interface KeptAnswer {
  headers: OutgoingHttpHeaders;
  body: Uint8Array;
}

declare global {
  /** Pages and the server's start each get modules of their own; the answers are shared. */
  var webinarAnswers: LRUCache<string, KeptAnswer> | undefined;
}

/** Shorter than anybody waits for a change, and long enough for whoever asks at the same time. */
const freshMs = 1_000;
const keptBytes = 32 * 1024 * 1024;

/** What makes an answer one for this visitor alone, or another one than the page. */
const ownHeaders = [
  ...['authorization', 'cookie', 'if-modified-since', 'if-none-match', 'range'],
  ...['rsc', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree'],
];

/** Kept for a second: pages that are the same for everybody, as they went out. */
function getAnswers(): LRUCache<string, KeptAnswer> {
  globalThis.webinarAnswers ??= new LRUCache({
    ttl: freshMs,
    maxSize: keptBytes,
    sizeCalculation: ({ body }) => 1_000 + body.length,
  });
  return globalThis.webinarAnswers;
}

/** Has every page asked for anew: to be called when pages have turned over. */
export function forgetAnswers(): void {
  globalThis.webinarAnswers?.clear();
}

/** Keeps an answer for whoever asks for the same within a second, where it is for everybody. */
export function keepAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  body: Uint8Array,
): void {
  const key = toKey(request);
  const isShared = /\bs-maxage=[1-9]/.test(String(response.getHeader('cache-control') ?? ''));
  if (!key || !isShared || response.statusCode !== 200 || response.hasHeader('set-cookie')) return;
  getAnswers().set(key, { headers: response.getHeaders(), body });
}

/**
 * Answers from memory where the same was asked for within the last second; Next, which looks at
 * each of its routes for every request, then hears nothing of it.
 *
 * @returns whether it did
 */
export function answerAgain(
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const key = toKey(request);
  const found = key && getAnswers().get(key);
  if (!found) return false;
  withhold(server, request);
  response.writeHead(200, found.headers);
  response.end(found.body);
  return true;
}

function toKey(request: IncomingMessage): string | null {
  const { method, headers, url = '' } = request;
  if (method !== 'GET' || url.includes('?')) return null;
  if (ownHeaders.some((name) => headers[name] !== undefined)) return null;
  return `${headers.host} ${chooseEncoding(request)} ${url}`;
}
