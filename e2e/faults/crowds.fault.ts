import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { forEachOf } from './load';
import { fillIn, newEmail, postRegistration } from './post-form';
import { startServer } from './server';
import {
  describeStorages,
  listMailFiles,
  readDeliveries,
  readRegistrations,
  type Storage,
} from './storage';

const slug = 'on-demand-gated';

async function waitUntilSent(storage: Storage): Promise<void> {
  const readStates = async () => {
    const deliveries = await readDeliveries(storage);
    return new Set(deliveries.map(({ state }) => state));
  };
  await expect.poll(readStates, { timeout: 60_000, interval: 200 }).toEqual(new Set(['delivered']));
}

async function readRecipients(storage: Storage): Promise<string[]> {
  const mails = await Promise.all(
    listMailFiles(storage).map((file) => simpleParser(readFileSync(file))),
  );
  return mails.flatMap(({ to }) => (to && !Array.isArray(to) ? [to.text] : [])).toSorted();
}

describeStorages((create) => {
  it('two hundred presses of one person are one registration and one mail', async () => {
    const storage = await create();
    const server = await startServer(storage);
    const email = newEmail();
    const presses = Array.from({ length: 200 }, () => fillIn({ email }));
    const answers = await forEachOf(presses, 200, (typed) =>
      postRegistration(server.url, slug, typed),
    );
    // Beyond ten an hour the form comes back.
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([303, 429]));
    expect(answers.filter(({ isAcknowledged }) => isAcknowledged)).toHaveLength(10);
    expect(await readRegistrations(storage)).toMatchObject([{ email }]);
    await waitUntilSent(storage);
    expect(await readRecipients(storage)).toEqual([email]);
    await server.stop();
  });

  it('five hundred people at once are five hundred registrations and mails', async () => {
    const storage = await create();
    const server = await startServer(storage);
    const people = Array.from({ length: 500 }, () => fillIn());
    const answers = await forEachOf(people, 50, (typed) =>
      postRegistration(server.url, slug, typed),
    );
    expect(answers.filter(({ isAcknowledged }) => !isAcknowledged)).toEqual([]);
    const emails = people.map(({ email }) => email).toSorted();
    const stored = (await readRegistrations(storage)).map(({ email }) => email);
    expect(stored.toSorted()).toEqual(emails);
    await waitUntilSent(storage);
    expect(await readRecipients(storage)).toEqual(emails);
    await server.stop();
  });
});
