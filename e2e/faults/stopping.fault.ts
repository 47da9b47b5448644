import { expect, it } from 'vitest';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { startSmtpSink } from './smtp-sink';
import { createSqliteStorage, readDeliveries } from './storage';

const patience = { timeout: 30_000, interval: 50 };

it('a server that is asked to end finishes the mail it is sending, and says it is going', async () => {
  const sink = await startSmtpSink(2_000);
  const storage = createSqliteStorage();
  const mailing = { SMTP_URL: sink.url, MAIL_FROM: 'Talks <talks@example.com>' };
  const server = await startServer(storage, mailing);
  const askReadiness = async () => (await fetch(`${server.url}/readyz`)).json();
  expect(await askReadiness()).toEqual({
    status: 'ready',
    process: 'ok',
    database: 'ok',
    content: 'ok',
    index: 'ok',
  });
  await postRegistration(server.url, 'on-demand-gated', fillIn());
  const readLeases = async () =>
    (await readDeliveries(storage)).map((each) => each.lease_owner !== null);
  await expect.poll(readLeases, patience).toEqual([true]);

  const stopped = server.stop();
  await expect.poll(askReadiness, patience).toMatchObject({ process: 'is stopping' });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
  // It still answers whoever asks.
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await stopped;
  expect(await readDeliveries(storage)).toMatchObject([{ state: 'delivered', attempts: 1 }]);
  expect(sink.accepted).toHaveLength(1);
  await sink.stop();
});
