import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { writeContentPolicy } from './content-policy';
import { deferFramework } from './defer-framework';

/** How bytes may travel. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** An answer as Next gives it, and what is to be made of it. */
export interface WholeAnswer {
  body: Buffer;
  encoding: Encoding;
  /** Null for what is no page. */
  page: { isFramed: boolean; deferScripts: boolean } | null;
  /** Names these very bytes; null where they are not asked for again. */
  key: string | null;
}

/** An answer as it goes out. */
export interface EncodedAnswer {
  body: Uint8Array;
  /** Content-Security-Policy; null for what is no page. */
  policy: string | null;
}

const keptBytes = 64 * 1024 * 1024;

const kept = new LRUCache<string, EncodedAnswer, WholeAnswer>({
  maxSize: keptBytes,
  sizeCalculation: ({ body, policy }) => 1 + body.length + (policy?.length ?? 0),
  fetchMethod: (_key, _stale, { context }) => encode(context),
});

/**
 * Makes an answer ready to be sent, or takes what was made of it before. Where many ask for the
 * same at once it is made once.
 */
export async function encodeAnswer(answer: WholeAnswer): Promise<EncodedAnswer> {
  const { key, encoding } = answer;
  const found = key && (await kept.fetch(`${encoding} ${key}`, { context: answer }));
  return found || encode(answer);
}

async function encode({ body, encoding, page, key }: WholeAnswer): Promise<EncodedAnswer> {
  const isKept = key !== null;
  if (!page) return { body: await compress(body, encoding, isKept), policy: null };
  const written = body.toString();
  const html = page.deferScripts && isKept ? deferFramework(written) : written;
  return {
    body: await compress(Buffer.from(html), encoding, isKept),
    policy: writeContentPolicy(html, page.isFramed),
  };
}

/** Off this thread, and at levels beyond which bytes cost far more than they save. */
async function compress(body: Buffer, encoding: Encoding, isKept: boolean): Promise<Uint8Array> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return promisify(gzip)(body, { level: isKept ? 9 : 6 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: isKept ? 9 : 4,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return promisify(brotliCompress)(body, { params });
}
