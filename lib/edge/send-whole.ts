import type { IncomingMessage, ServerResponse } from 'node:http';
import compressible from 'compressible';
import vary from 'vary';
import { keepAnswer } from './answer-again';
import { chooseEncoding } from './choose-encoding';
import { encodeAnswer } from './encode-answer';
import { keepBody } from './keep-body';
import { mayNeedMending, mendAnswer } from './mend-answer';

/** What of the settings matters to pages. */
export interface PageSettings {
  /** Whether pages that were built ahead load the framework only when their visitor acts. */
  deferScripts: boolean;
}

/** What is larger and no page is sent as it comes. */
const longestBytes = 2_000_000;

/** Whether the answer is a document that browsers show. */
export function isPage(response: ServerResponse): boolean {
  return readType(response).startsWith('text/html');
}

/** Whether what is of its kind gets smaller. */
export function isCompressible(response: ServerResponse): boolean {
  return compressible(readType(response)) ?? false;
}

/**
 * Collects an answer that is a page or named by an ETag, and sends it compressed and with its
 * policy; every other one passes through.
 */
export function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  settings: PageSettings,
): void {
  const { flushHeaders, write, end } = response;
  const chunks: Buffer[] = [];
  const form = mayNeedMending(request) ? keepBody(request) : null;
  let isCollected: boolean | undefined;
  let isEnded = false;

  // Next does so before it writes what it makes bit by bit.
  response.flushHeaders = () => {
    isCollected ??= canCollect(request, response);
    if (!isCollected) Reflect.apply(flushHeaders, response, []);
  };

  response.write = (...args: unknown[]): boolean => {
    isCollected ??= canCollect(request, response);
    if (!isCollected) return Reflect.apply(write, response, args);
    chunks.push(toBuffer(args[0], args[1]));
    const done = args.at(-1);
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };

  response.end = (...args: unknown[]): ServerResponse => {
    isCollected ??= canCollect(request, response);
    if (!isCollected) return Reflect.apply(end, response, args);
    // Next ends some answers twice.
    if (isEnded) return response;
    isEnded = true;
    if (args[0] && typeof args[0] !== 'function') chunks.push(toBuffer(args[0], args[1]));
    const done = args.find((each) => typeof each === 'function');
    const whole = Buffer.concat(chunks);
    let status = response.statusCode;
    const finish = (body: Uint8Array) => {
      // Next may have found another error meanwhile.
      response.statusCode = status;
      Reflect.apply(end, response, [body, done]);
    };
    const mend = async () => {
      const mended = form && (await mendAnswer(request, response, form));
      if (!mended) return whole;
      status = mended.status;
      response.setHeader('Content-Type', mended.type);
      response.removeHeader('ETag');
      return mended.body;
    };
    mend()
      .then((body) => encode(request, response, body, settings))
      .then(finish, () => finish(whole));
    return response;
  };
}

async function encode(
  request: IncomingMessage,
  response: ServerResponse,
  whole: Buffer,
  { deferScripts }: PageSettings,
): Promise<Uint8Array> {
  const etag = response.hasHeader('etag') ? weaken(response.getHeader('etag')) : null;
  // The tag of a file is its age and length; of the addresses that lead nowhere there is no end.
  const address = response.statusCode === 200 ? request.url?.split('?')[0] : '';
  const isFramed = response.getHeader('x-frame-options') === 'SAMEORIGIN';
  const encoding = isCompressible(response) ? chooseEncoding(request) : 'identity';
  const isKept = request.method === 'GET';
  const { body, policy } = await encodeAnswer({
    body: whole,
    encoding,
    page: isPage(response) ? { isFramed, deferScripts } : null,
    key: isKept && etag ? `${address} ${etag}` : null,
  });
  if (etag) response.setHeader('ETag', etag);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  if (policy !== null) response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Content-Length', body.length);
  vary(response, 'Accept-Encoding');
  if (etag) keepAnswer(request, response, body);
  return body;
}

function canCollect(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'HEAD' || response.headersSent) return false;
  if ([204, 206, 304].includes(response.statusCode)) return false;
  if (response.hasHeader('content-encoding')) return false;
  if (isPage(response) || (mayNeedMending(request) && response.statusCode >= 400)) return true;
  const isShort = !(Number(response.getHeader('content-length')) > longestBytes);
  return response.hasHeader('etag') && isShort && isCompressible(response);
}

/** Next gives it as a list at times. */
function readType(response: ServerResponse): string {
  return String(response.getHeader('content-type') ?? '');
}

/** The same page in other bytes has the same tag. */
function weaken(etag: unknown): string {
  return String(etag).replace(/^(?!W\/)/, 'W/');
}

function toBuffer(chunk: unknown, encoding: unknown): Buffer {
  if (typeof chunk !== 'string') return Buffer.from(chunk instanceof Uint8Array ? chunk : []);
  const named = String(encoding);
  return Buffer.from(chunk, Buffer.isEncoding(named) ? named : 'utf8');
}
