import { describe, expect, it } from 'vitest';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { type Manner, startSmtpSink } from './smtp-sink';
import { createSqliteStorage, readDeliveries } from './storage';

const slug = 'on-demand-gated';
const people = 6;
const patience = { timeout: 90_000, interval: 250 };

// Mostly waiting, so all at a time.
describe.concurrent('a mail server that', () => {
  const manners: Array<[string, Manner]> = [
    ['refuses connections', 'refuse'],
    ['greets and hangs', 'hang'],
    ['is gone before it says yes', 'drop'],
    ['says later', 'later'],
  ];

  it.for(manners)('%s costs nobody their mail, and nobody gets two', async ([, manner]) => {
    const sink = await startSmtpSink();
    await sink.behave(manner);
    const storage = createSqliteStorage();
    const mailing = { SMTP_URL: sink.url, MAIL_FROM: 'Talks <talks@example.com>' };
    const server = await startServer(storage, mailing);
    const registering = Array.from({ length: people }, async () => {
      const typed = fillIn();
      const { isAcknowledged } = await postRegistration(server.url, slug, typed);
      expect(isAcknowledged).toBe(true);
      return typed.email;
    });
    const emails = await Promise.all(registering);

    // Each was tried in vain: nothing was taken, and each waits with the reason.
    const readWaiting = async () => {
      const deliveries = await readDeliveries(storage);
      return deliveries.filter((each) => each.state === 'pending' && each.last_error).length;
    };
    await expect.poll(readWaiting, patience).toBe(people);
    expect(sink.accepted).toEqual([]);
    expect(sink.troubles > 0).toBe(manner !== 'refuse');

    await sink.behave('accept');
    const readStates = async () => (await readDeliveries(storage)).map(({ state }) => state);
    await expect.poll(readStates, patience).toEqual(emails.map(() => 'delivered'));
    const recipients = sink.accepted.map(({ to }) => (Array.isArray(to) ? '' : to?.text));
    expect(recipients.toSorted()).toEqual(emails.toSorted());
    expect(new Set(sink.accepted.map(({ messageId }) => messageId)).size).toBe(people);
    await server.stop();
    await sink.stop();
  });
});
