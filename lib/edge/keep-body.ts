import type { IncomingMessage } from 'node:http';

/** What a request has sent. */
export interface KeptBody {
  /** The whole of it, once it was read; null where it is longer than any form. */
  read(): Buffer | null;
}

/** As many bytes as Next takes for a form. */
const longestForm = 1_048_576;

/**
 * Keeps a form beside whoever reads it, for the case that its answer has to be mended. To be called
 * before anybody reads; nobody else notices.
 */
export function keepBody(request: IncomingMessage): KeptBody {
  let chunks: Buffer[] | null = [];
  let length = 0;
  const { push } = request;
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunks && chunk instanceof Uint8Array) {
      length += chunk.length;
      if (length > longestForm) chunks = null;
      else chunks.push(Buffer.from(chunk));
    }
    return push.call(request, chunk, encoding);
  };
  return { read: () => chunks && Buffer.concat(chunks) };
}
