import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { markClientAddresses, readClientAddress } from './client-address';
import { answerTooManyRequests } from './too-many-requests';

beforeAll(() => markClientAddresses());

type Handler = (headers: Headers, response: ServerResponse) => void;

function toHeaders(message: IncomingMessage): Headers {
  const pairs = Object.entries(message.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] satisfies [string, string]],
  );
  return new Headers(pairs);
}

/** Starts a server as Next does it, in this process; gives its port. */
async function serve(handler: Handler, host = '127.0.0.1'): Promise<number> {
  const server = createServer((message, response) => handler(toHeaders(message), response));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function get(options: object): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(options, (message) => resolve(message.resume()))
      .on('error', reject)
      .end();
  });
}

describe('the address of whoever asks', () => {
  const seen: (string | null)[] = [];
  let names: string[] = [];
  const look: Handler = (headers, response) => {
    seen.push(readClientAddress(headers, 0));
    names = [...headers.keys()];
    response.end();
  };

  it("is the connection's, whatever the request says", async () => {
    seen.length = 0;
    const port = await serve(look);
    await get({ host: '127.0.0.1', port, localAddress: '127.0.0.7' });
    const forged = { 'x-forwarded-for': '203.0.113.7', forwarded: 'for=203.0.113.7' };
    await get({ host: '127.0.0.1', port, localAddress: '127.0.0.8', headers: forged });
    expect(seen).toEqual(['127.0.0.7', '127.0.0.8']);
  });

  it("is the connection's where a proxy should have told it and did not", async () => {
    const found: (string | null)[] = [];
    const port = await serve((headers, response) => {
      found.push(readClientAddress(headers, 1));
      response.end();
    });
    const from = { host: '127.0.0.1', port, localAddress: '127.0.0.9' };
    await get(from);
    await get({ ...from, headers: { 'x-forwarded-for': '' } });
    expect(found).toEqual(['127.0.0.9', '127.0.0.9']);
  });

  it('is taken out of the dress of IPv4 in IPv6', async () => {
    seen.length = 0;
    const port = await serve(look, '::');
    await get({ host: '127.0.0.1', port });
    expect(seen).toEqual(['127.0.0.1']);
  });

  it('cannot be forged even by who knows the name of the header', async () => {
    const port = await serve(look);
    await get({ host: '127.0.0.1', port });
    const [header = ''] = names.filter((name) => name.startsWith('x-webinars-'));
    expect(header).toMatch(/^x-webinars-[0-9a-f-]{36}$/);
    seen.length = 0;
    await get({ host: '127.0.0.1', port, headers: { [header]: 'id 203.0.113.7' } });
    expect(seen).toEqual(['127.0.0.1']);
  });

  it('is marked once, however often that is asked for', async () => {
    markClientAddresses();
    const port = await serve(look);
    await get({ host: '127.0.0.1', port });
    expect(names.filter((name) => name.startsWith('x-webinars-'))).toHaveLength(1);
  });

  it('is not known of a request that came another way', () => {
    expect(readClientAddress(new Headers({ 'x-forwarded-for': '203.0.113.7' }), 0)).toBeNull();
  });
});

it.each([
  ['203.0.113.7', 1, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7', 1, '203.0.113.7'],
  ['6.6.6.6, 203.0.113.7, 10.0.0.1', 2, '203.0.113.7'],
  ['203.0.113.7', 2, '203.0.113.7'],
  ['6.6.6.6,[2001:db8::1]:443', 1, '2001:db8::1'],
  ['203.0.113.7, unknown', 1, null],
  ['203.0.113.7, ', 1, null],
  ['', 1, null],
])('reads X-Forwarded-For %j behind %i proxies', (forwarded, proxies, address) => {
  const headers = new Headers({ 'x-forwarded-for': forwarded });
  expect(readClientAddress(headers, proxies)).toBe(address);
});

describe('an answer to too many requests', () => {
  it('has status 429 and says when to come back, with its own body', async () => {
    const port = await serve((headers, response) => {
      expect(answerTooManyRequests(headers, 12.3)).toBe(true);
      response.end('the page');
    });
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('13');
    expect(await answer.text()).toBe('the page');
  });

  it('is given to nobody else', async () => {
    let first: Headers | undefined;
    const port = await serve((headers, response) => {
      first ??= headers;
      response.flushHeaders();
      // Too late for this one, and for those before it.
      expect(answerTooManyRequests(headers, 5)).toBe(false);
      expect(answerTooManyRequests(new Headers(), 5)).toBe(false);
      if (first !== headers) expect(answerTooManyRequests(first, 5)).toBe(false);
      response.end();
    });
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
  });
});
