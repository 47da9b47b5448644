import { expect, it } from 'vitest';
import { z } from 'zod';
import { type Received, type Reply, startHttpSink } from './http-sink';
import { fillIn, postRegistration } from './post-form';
import { startServer } from './server';
import { createSqliteStorage, readDeliveries } from './storage';

/** Its entry names a form. */
const slug = 'upcoming-gated';
const submitPath = '/submissions/v3/integration/submit/12345/00000000-0000-0000-0000-000000000001';
const askedToWaitMs = 9_000;

/** How HubSpot answers the first attempt for somebody, by what their address begins with. */
const firstReplies: Record<string, Reply> = {
  well: { status: 200 },
  wrong: { status: 400 },
  busy: { status: 429, headers: { 'retry-after': `${askedToWaitMs / 1_000}` } },
  broken: { status: 500 },
  hanging: 'hang',
};
const people = Object.keys(firstReplies);

const submission = z
  .object({ fields: z.array(z.object({ name: z.string(), value: z.string() })) })
  .transform(({ fields }) => fields.find(({ name }) => name === 'email')?.value ?? '');

function readPerson({ body }: Received): string {
  return submission.parse(JSON.parse(body)).split('-')[0] ?? '';
}

it('HubSpot gets each registration once it can take it, and what it refuses is shown', async () => {
  const hubspot = await startHttpSink((request, before) => {
    const person = readPerson(request);
    const isFirst = !before.some((earlier) => readPerson(earlier) === person);
    return (isFirst && firstReplies[person]) || { status: 200 };
  });
  const storage = createSqliteStorage();
  const server = await startServer(storage, {
    HUBSPOT_API_URL: hubspot.url,
    HUBSPOT_PORTAL_ID: '12345',
  });
  for (const person of people) {
    const typed = fillIn({ email: `${person}-${crypto.randomUUID()}@visitors.example` });
    expect((await postRegistration(server.url, slug, typed)).isAcknowledged).toBe(true);
  }

  const readStates = async () => {
    const deliveries = await readDeliveries(storage);
    const submissions = deliveries.filter(({ channel }) => channel === 'hubspot');
    return Object.fromEntries(
      submissions.map(({ email_key, state }) => [email_key.split('-')[0], state]),
    );
  };
  await expect.poll(readStates, { timeout: 90_000, interval: 250 }).toEqual({
    ...Object.fromEntries(people.map((person) => [person, 'delivered'])),
    wrong: 'failed',
  });

  expect(new Set(hubspot.received.map(({ path }) => path))).toEqual(new Set([submitPath]));
  const timesOf = (person: string) =>
    hubspot.received.filter((each) => readPerson(each) === person).map(({ at }) => at);
  expect(Object.fromEntries(people.map((person) => [person, timesOf(person).length]))).toEqual({
    well: 1,
    wrong: 1,
    busy: 2,
    broken: 2,
    hanging: 2,
  });
  const [refusedAt = 0, triedAgainAt = 0] = timesOf('busy');
  expect(triedAgainAt - refusedAt).toBeGreaterThanOrEqual(askedToWaitMs);
  await server.stop();
  await hubspot.stop();
});
