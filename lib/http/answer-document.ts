import { createHash } from 'node:crypto';

/** Something that is fetched again and again, such as a feed. */
export interface HttpDocument {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  /** When it changed last, in milliseconds since the epoch; not the time of asking. */
  modifiedAt: number;
  /** For how many seconds it may be shown without asking again. */
  maxAge: number;
}

/**
 * Hands out a document, or says that the one who asks has it already (RFC 9110, section 13).
 *
 * @param headers - further ones, for both answers
 */
export function answerDocument(
  request: Pick<Request, 'headers'>,
  document: HttpDocument,
  headers: Record<string, string> = {},
): Response {
  const { body, contentType, modifiedAt, maxAge } = document;
  // Weak: compressed on the way it has other bytes.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const shared = {
    ...headers,
    ETag: etag,
    'Last-Modified': new Date(modifiedAt).toUTCString(),
    'Cache-Control': `public, max-age=${maxAge}`,
  };
  if (isKnown(request.headers, etag, modifiedAt)) {
    return new Response(null, { status: 304, headers: shared });
  }
  return new Response(body, { headers: { ...shared, 'Content-Type': contentType } });
}

/** Where a tag is sent, the date does not count. */
function isKnown(headers: Headers, etag: string, modifiedAt: number): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) {
    const known = tags.split(',').map((tag) => tag.trim().replace(/^(?!W\/)/, 'W/'));
    return tags.trim() === '*' || known.includes(etag);
  }
  const since = Date.parse(headers.get('if-modified-since') ?? '');
  // The header has no room for milliseconds.
  return since >= Math.floor(modifiedAt / 1000) * 1000;
}
