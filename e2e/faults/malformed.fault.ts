import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillIn, postRegistration } from './post-form';
import { sendRaw } from './raw-request';
import { type Server, startServer } from './server';
import { createSqliteStorage } from './storage';

const slug = 'on-demand-gated';
const page = `/webinars/${slug}`;

let server: Server;
beforeAll(async () => {
  server = await startServer(createSqliteStorage());
});
afterAll(() => server.stop());

it('bodies without an end, and without a length, are refused and cost little', async () => {
  const chunked = { origin: server.url, 'content-type': 'multipart/form-data; boundary=x' };
  const long = Buffer.alloc(3_000_000, 'a');
  const head = Buffer.from('--x\r\nContent-Disposition: form-data; name="slug"\r\n\r\n');
  for (const size of [1_500_000, 3_000_000]) {
    const body = Buffer.concat([head, long.subarray(0, size)]);
    const sent = { ...chunked, 'transfer-encoding': 'chunked' };
    const { status } = await sendRaw(server.url, {
      method: 'POST',
      path: page,
      headers: sent,
      body,
    });
    expect(status).toBe(413);
  }
  const { status } = await sendRaw(server.url, {
    method: 'POST',
    path: page,
    headers: chunked,
    body: head,
  });
  expect(status).toBe(400);
});

it('hundreds of visitors who never finish what they ask keep nobody else from being answered', async () => {
  const { hostname, port } = new URL(server.url);
  const slow = Array.from({ length: 300 }, (_, at) => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(
      at % 2 === 0
        ? 'GET /webinars HTTP/1.1\r\nHost: x\r\nX-Slow: '
        : `POST ${page} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 9999\r\n\r\n--x`,
    );
    return socket;
  });
  const dripping = setInterval(() => {
    for (const socket of slow) socket.write('a');
  }, 200);
  try {
    for (let round = 0; round < 10; round += 1) {
      expect((await fetch(`${server.url}/webinars`)).status).toBe(200);
    }
    expect((await postRegistration(server.url, slug, fillIn())).isAcknowledged).toBe(true);
  } finally {
    clearInterval(dripping);
    for (const socket of slow) socket.destroy();
  }
});
