import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { startHttpSink } from './http-sink';
import { forEachOf } from './load';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { startSmtpSink } from './smtp-sink';
import { describeStorages, readDeliveries } from './storage';

const slug = 'on-demand-gated';
const secret = `whsec_${Buffer.alloc(32, 'faults').toString('base64')}`;

const event = z.object({ data: z.object({ email: z.string() }) });

describeStorages((create) => {
  it('two servers on one database send each mail and each webhook once', async () => {
    const [storage, mail, hooks] = [await create(), await startSmtpSink(20), await startHttpSink()];
    const settings = {
      SMTP_URL: mail.url,
      MAIL_FROM: 'talks@example.com',
      WEBHOOK_URL: `${hooks.url}/hook`,
      WEBHOOK_SECRET: secret,
    };
    const servers = await Promise.all([1, 2].map(() => startServer(storage, settings)));
    const people = Array.from({ length: 100 }, () => fillIn());
    await forEachOf(people, 10, async (typed, index) => {
      const { url = '' } = servers[index % 2] ?? {};
      expect((await postRegistration(url, slug, typed)).isAcknowledged).toBe(true);
    });
    const countDelivered = async () => {
      const deliveries = await readDeliveries(storage);
      return deliveries.filter(({ state }) => state === 'delivered').length;
    };
    await expect.poll(countDelivered, { timeout: 60_000, interval: 200 }).toBe(200);

    const emails = people.map(({ email }) => email).toSorted();
    const written = mail.accepted.map(({ to }) => (Array.isArray(to) ? '' : to?.text));
    expect(written.toSorted()).toEqual(emails);
    expect(new Set(mail.accepted.map(({ messageId }) => messageId)).size).toBe(100);

    const webhook = new Webhook(secret);
    // Throws where the signature is not right.
    const events = hooks.received.map(({ body, headers }) => webhook.verify(body, headers));
    expect(events.map((each) => event.parse(each).data.email).toSorted()).toEqual(emails);
    expect(new Set(hooks.received.map(({ headers }) => headers['webhook-id'])).size).toBe(100);
    await Promise.all(servers.map((server) => server.stop()));
    await Promise.all([mail.stop(), hooks.stop()]);
  });
});
