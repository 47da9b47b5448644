import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { ChannelName, Delivery } from '../delivery';
import { newDelivery } from '../plan/new-delivery';

interface Received {
  method: string | undefined;
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  url: string;
  received: Received[];
}

/** A server of somebody else, for tests: keeps what it is sent, then answers as it is told. */
export async function startReceiver(
  answer: (response: ServerResponse, request: Received) => void,
): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer(async (message, response) => {
    const { method, url: path, headers } = message;
    const request = { method, path, headers, body: await text(message) };
    received.push(request);
    answer(response, request);
  });
  const url = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url, received };
}

/** An address where nobody answers. */
export async function findNobody(): Promise<string> {
  const server = createServer();
  const url = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return url;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

/** Answers with a status, headers and a body. */
export function say(status: number, headers: Record<string, string> = {}, body = '') {
  return (response: ServerResponse) => {
    response.writeHead(status, headers).end(body);
  };
}

/** Answers with a status and the beginning of a body, and then never again. */
export function hangAfter(status: number) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-length': '1000' }).write('{"message":"');
  };
}

/** Answers with a status and the beginning of a body, and breaks off. */
export function breakAfter(status: number) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'content-length': '1000' });
    response.write('{"message":"', () => response.destroy());
  };
}

/** Something to be sent at the first attempt, for tests. */
export function makeDelivery(channel: ChannelName, payload: Delivery['payload']): Delivery {
  const given = { channel, kind: 'submission', key: 'key', emailKey: 'ada@example.com', payload };
  const made = newDelivery(given, Date.parse('2026-11-01T10:00:00Z'));
  return { ...made, attempts: 1, lastError: null, deliveredAt: null };
}
