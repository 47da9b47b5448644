import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findFreePort } from '../database/postgres-server';
import { forgetAnswers } from './answer-again';
import { installEdge } from './install';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const html = `<html><head></head><body>${'a line of text '.repeat(200)}<script>x()</script></body></html>`;
let handle: Handler = (_, response) => response.end();
let port = 0;
const server = createServer((...args) => handle(...args));

beforeAll(async () => {
  installEdge({ deferScripts: false, isSecure: true, registerAction: null });
  port = await findFreePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', reject).end();
  });
}

/** As Next sends what it has kept. */
function sendPage(body: string, etag?: string): Handler {
  return (_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (etag) response.setHeader('ETag', etag);
    response.setHeader('Content-Length', Buffer.byteLength(body));
    response.end(body);
  };
}

it.each([
  ['br', 'br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip, deflate, br', 'br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
  ['br;q=0, gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
  ['identity', undefined, (body: Buffer) => body],
  ['zstd', undefined, (body: Buffer) => body],
])('sends a page as its visitor can read it: %s', async (accepted, encoding, decode) => {
  handle = sendPage(html, '"whole"');
  const { headers, body } = await ask('/page', { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBe(encoding);
  expect(decode(body).toString()).toBe(html);
  expect(headers).toMatchObject({ etag: 'W/"whole"', vary: 'Accept-Encoding' });
  expect(headers['content-length']).toBe(String(body.length));
  expect(headers['content-security-policy']).toContain("script-src 'self' 'sha256-");
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

it('makes a page once for each tag, and never takes one for another', async () => {
  const read = async (path: string, body: string, etag?: string) => {
    handle = sendPage(body, etag);
    return gunzipSync((await ask(path, { 'accept-encoding': 'gzip' })).body).toString();
  };
  expect(await read('/kept', 'first', '"1"')).toBe('first');
  // The same tag says that nothing has changed, so that what was made of it is sent.
  expect(await read('/kept', 'second', '"1"')).toBe('first');
  expect(await read('/kept?utm_source=x', 'third', '"1"')).toBe('first');
  expect(await read('/kept', 'fourth', '"2"')).toBe('fourth');
  expect(await read('/other', 'fifth', '"1"')).toBe('fifth');
  expect(await read('/untagged', 'sixth')).toBe('sixth');
  expect(await read('/untagged', 'seventh')).toBe('seventh');
});

it('collects a page that is written bit by bit, and tells who writes', async () => {
  const told: string[] = [];
  handle = (_, response) => {
    response.setHeader('content-type', 'text/html');
    response.flushHeaders();
    response.write('<p>é', 'utf8', () => told.push('written'));
    response.write(Buffer.from('!</p>'), () => told.push('written'));
    setTimeout(() => response.end('end', () => told.push('ended')), 10);
  };
  const { headers, body } = await ask('/bits', { 'accept-encoding': 'br' });
  expect(brotliDecompressSync(body).toString()).toBe('<p>é!</p>end');
  expect(headers['transfer-encoding']).toBeUndefined();
  expect(told).toEqual(['written', 'written', 'ended']);
});

it.each([
  ['what is not there', 304, 'GET'],
  ['a part', 206, 'GET'],
  ['only the headers', 200, 'HEAD'],
])('leaves %s alone', async (_, status, method) => {
  handle = (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html', etag: '"1"' });
    response.end(status === 206 ? 'part' : undefined);
  };
  const answer = await ask('/alone', { 'accept-encoding': 'br' }, method);
  expect(answer).toMatchObject({ status, headers: { etag: '"1"' } });
  expect(answer.headers['content-encoding']).toBeUndefined();
});

it.each([
  ['image/png', undefined],
  ['text/css', 'gzip'],
  ['image/svg+xml', 'gzip'],
])('compresses files that get smaller: %s', async (type, encoding) => {
  handle = (_, response) => {
    response.setHeader('content-type', type);
    response.setHeader('etag', '"file"');
    response.end('a'.repeat(5_000));
  };
  const { headers } = await ask(`/file/${type}`, { 'accept-encoding': 'gzip' });
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-security-policy']).toBeUndefined();
});

it('compresses a stream on its way', async () => {
  handle = (_, response) => {
    response.setHeader('content-type', 'text/csv');
    for (let line = 0; line < 1000; line += 1) response.write('a,b,c\n');
    response.end();
  };
  const { headers, body } = await ask('/stream', { 'accept-encoding': 'gzip' });
  expect(headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(body).length).toBe(6_000);
});

it('survives visitors who leave before the answer is there', async () => {
  let isDone = () => {};
  const done = new Promise<void>((resolve) => {
    isDone = resolve;
  });
  handle = (_, response) => {
    response.on('close', () => {
      sendPage(html.repeat(50), '"left"')(_, response);
      setTimeout(isDone, 50);
    });
  };
  const asked = request({ port, host: '127.0.0.1', path: '/left' });
  asked.on('error', () => {});
  asked.end();
  setTimeout(() => asked.destroy(), 30);
  await done;
  handle = sendPage(html, '"still"');
  expect((await ask('/still')).status).toBe(200);
});

it('answers what is for everybody again from memory, for a second', async () => {
  let asked = 0;
  handle = (_, response) => {
    asked += 1;
    response.setHeader('Cache-Control', 's-maxage=60, stale-while-revalidate=240');
    sendPage(`page ${asked}`, `"again ${asked}"`)(_, response);
  };
  const gzip = { 'accept-encoding': 'gzip' };
  const first = await ask('/again', gzip);
  expect(await ask('/again', gzip)).toEqual(first);
  expect(asked).toBe(1);
  // Another encoding, somebody with a cookie, a question, and what is known already.
  await ask('/again', { 'accept-encoding': 'br' });
  await ask('/again', { ...gzip, cookie: 'a=b' });
  await ask('/again?q=a', gzip);
  await ask('/again', { ...gzip, 'if-none-match': 'W/"again 1"' });
  await ask('/again', { ...gzip, rsc: '1' });
  await ask('/again', gzip, 'HEAD');
  expect(asked).toBe(7);
  expect((await ask('/again', gzip)).body).toEqual(first.body);
  forgetAnswers();
  expect((await ask('/again', gzip)).body).not.toEqual(first.body);
});

it.each([
  ['is made for one visitor', { 'cache-control': 'private, no-store' }],
  ['may not be shared', { 'cache-control': 'max-age=60' }],
  ['sets a cookie', { 'cache-control': 's-maxage=60', 'set-cookie': 'a=b' }],
])('keeps nothing that %s', async (_, headers) => {
  let asked = 0;
  handle = (request, response) => {
    asked += 1;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendPage('page', '"not kept"')(request, response);
  };
  await ask('/own');
  await ask('/own');
  expect(asked).toBe(2);
});
