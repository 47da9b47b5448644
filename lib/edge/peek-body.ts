import type { IncomingMessage } from 'node:http';

/**
 * Looks at what a request sends and leaves it there, for whoever reads it afterwards. To be called
 * before anybody reads.
 *
 * @param tell - told once: the whole body, or null as soon as there is more than a stream holds
 * that nobody reads
 */
export function peekBody(request: IncomingMessage, tell: (body: Buffer | null) => void): void {
  const chunks: Buffer[] = [];
  const { push } = request;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    const takesMore = push.call(request, chunk, encoding);
    if (takesMore && chunk !== null) return takesMore;
    request.push = push;
    // Not now: the socket stops after this, and whoever reads has to come later to start it again.
    process.nextTick(tell, chunk === null ? Buffer.concat(chunks) : null);
    return takesMore;
  };
}
