import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What came in. */
export interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** A service that keeps what it is sent. */
export interface HttpSink {
  url: string;
  received: Received[];
  stop(): Promise<void>;
}

/** How it answers: a status, perhaps with a header, or not at all. */
export type Reply = { status: number; headers?: Record<string, string> } | 'hang';

/**
 * Starts one.
 *
 * @param reply - asked for each request, with all that came before
 */
export async function startHttpSink(
  reply: (request: Received, before: readonly Received[]) => Reply = () => ({ status: 200 }),
): Promise<HttpSink> {
  const received: Received[] = [];

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const body = await text(request);
    const one = { path: request.url ?? '', headers, body, at: Date.now() };
    const answer = reply(one, [...received]);
    received.push(one);
    if (answer === 'hang') return;
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end('{}');
  }

  const server = createServer((request, response) => {
    // Whoever gives up waiting ends the connection.
    receive(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It does not listen.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
