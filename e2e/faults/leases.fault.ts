import { expect, it } from 'vitest';
import { forEachOf } from './load';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { startSmtpSink } from './smtp-sink';
import { describeStorages, readDeliveries } from './storage';

const slug = 'on-demand-gated';
const patience = { timeout: 60_000, interval: 200 };

describeStorages((create) => {
  it('another server sends what a killed one had taken, once nobody else may', async () => {
    const [storage, sink] = [await create(), await startSmtpSink()];
    const mailing = { SMTP_URL: sink.url, MAIL_FROM: 'talks@example.com' };
    await sink.behave('hang');
    const killed = await startServer(storage, mailing);
    const people = Array.from({ length: 5 }, () => fillIn());
    const register = async (base: string, typed: Record<string, string>) => {
      expect((await postRegistration(base, slug, typed)).isAcknowledged).toBe(true);
    };
    await forEachOf(people, 5, (typed) => register(killed.url, typed));
    const countLeased = async () =>
      (await readDeliveries(storage)).filter((each) => each.lease_owner !== null).length;
    await expect.poll(countLeased, patience).toBeGreaterThan(0);
    await killed.kill9();
    const leased = await countLeased();
    expect(leased).toBeGreaterThan(0);

    await sink.behave('accept');
    const heir = await startServer(storage, mailing);
    const late = fillIn();
    await register(heir.url, late);
    // Its own mail, and what nobody had taken yet.
    await expect.poll(() => sink.accepted.length, patience).toBe(people.length - leased + 1);
    // What a mail server has taken is written down a moment later.
    await expect.poll(countLeased, patience).toBe(leased);

    // Instead of two minutes' sleep: the clock is ahead of what the killed one had asked for.
    await storage.query((db) =>
      db
        .updateTable('deliveries')
        .set({ lease_until: new Date(0).toISOString() })
        .where('lease_owner', 'is not', null)
        .execute(),
    );
    const readStates = async () => (await readDeliveries(storage)).map(({ state }) => state);
    const all = [...people, late];
    await expect.poll(readStates, patience).toEqual(all.map(() => 'delivered'));
    const recipients = sink.accepted.map(({ to }) => (Array.isArray(to) ? '' : to?.text));
    expect(recipients.toSorted()).toEqual(all.map(({ email }) => email).toSorted());
    await heir.stop();
    await sink.stop();
  });
});
