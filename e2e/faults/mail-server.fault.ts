import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';
import { describe, it } from 'vitest';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { type Manner, startSmtpSink } from './smtp-sink';
import { createSqliteStorage, readDeliveries } from './storage';

const slug = 'on-demand-gated';
const patience = { timeout: 90_000, interval: 250 };

// Mostly waiting, so all at a time.
describe.concurrent('a mail server that', () => {
  /** With how many people: those behind one that hangs would wait for twenty seconds more. */
  const manners: Array<[string, Manner, number]> = [
    ['refuses connections', 'refuse', 6],
    ['greets and hangs', 'hang', 1],
    ['is gone before it says yes', 'drop', 6],
    ['says later', 'later', 6],
  ];

  it.for(manners)(
    '%s costs nobody their mail, and nobody gets two',
    async ([, manner, people], { expect }) => {
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
    },
  );

  it('says yes while we cannot write it down is not sent the mail again', async ({ expect }) => {
    const sink = await startSmtpSink(2_000);
    const storage = createSqliteStorage();
    const mailing = { SMTP_URL: sink.url, MAIL_FROM: 'talks@example.com' };
    const server = await startServer(storage, mailing);
    await postRegistration(server.url, slug, fillIn());
    const readLeases = async () =>
      (await readDeliveries(storage)).map((each) => each.lease_owner !== null);
    await expect.poll(readLeases, { ...patience, interval: 20 }).toEqual([true]);
    const other = new Database(storage.databaseUrl.slice('file:'.length));
    other.exec('begin immediate');
    await expect.poll(() => sink.accepted.length, patience).toBe(1);
    // Longer than anybody waits for a lock.
    await sleep(8_000);
    expect(await readDeliveries(storage)).toMatchObject([{ state: 'pending' }]);
    other.exec('rollback');
    other.close();
    const readStates = async () => (await readDeliveries(storage)).map(({ state }) => state);
    await expect.poll(readStates, patience).toEqual(['delivered']);
    expect(sink.accepted).toHaveLength(1);
    await server.stop();
    await sink.stop();
  });
});
