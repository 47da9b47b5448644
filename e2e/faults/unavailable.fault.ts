import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { readAlert, readForm } from './html-form';
import { type Answer, fillIn, newEmail, postRegistration } from './post-form';
import { startServer } from './server';
import { mountSmallDisk } from './small-disk';
import { createDataDir, createSqliteStorage, listMailFiles, readRegistrations } from './storage';

const slug = 'on-demand-gated';
const honest = /could not save your registration just now.*please try again/;

/** Everything the form asks for. */
const typed = () =>
  fillIn({ email: newEmail(), company: 'Example & "Works"', team_size: '2 to 10', consent: 'on' });

/** The page says what happened, and has everything that was typed. */
function expectHonest({ status, html }: Answer, values: Record<string, string>): void {
  expect(status).toBe(200);
  expect(readAlert(html)).toMatch(honest);
  expect(readForm(html)).toMatchObject(values);
}

it('says so while another process has locked the database, and works when it is free', async () => {
  const storage = createSqliteStorage();
  const server = await startServer(storage);
  const [before, values] = [fillIn(), typed()];
  await postRegistration(server.url, slug, before);
  const other = new Database(path.join(storage.dataDir, 'webinars.sqlite'));
  // The server may be writing down what it sends about that registration.
  other.exec('pragma busy_timeout = 5000');
  other.exec('begin immediate');
  const posting = postRegistration(server.url, slug, values);
  // Everybody else reads on meanwhile.
  const reading = fetch(`${server.url}/webinars/${slug}`).then(({ status }) => status);
  expect(await Promise.race([posting, reading])).toBe(200);
  expectHonest(await posting, values);

  other.exec('rollback');
  other.close();
  expect((await postRegistration(server.url, slug, values)).isAcknowledged).toBe(true);
  const stored = (await readRegistrations(storage)).map(({ email }) => email);
  expect(stored).toEqual([before.email, values.email]);
  await server.stop();
});

it('says so while the folder of the database is gone, and works when it is back', async () => {
  const storage = createSqliteStorage(path.join(createDataDir(), 'data'));
  const server = await startServer(storage);
  const [before, values] = [fillIn(), typed()];
  await postRegistration(server.url, slug, before);
  // Or else its mail may be written between the two lines below, in a folder made anew.
  await expect.poll(() => listMailFiles(storage).length, { timeout: 30_000 }).toBe(1);
  const elsewhere = `${storage.dataDir}-elsewhere`;
  renameSync(storage.dataDir, elsewhere);
  // Or else the server would make a new one.
  writeFileSync(storage.dataDir, '');
  expectHonest(await postRegistration(server.url, slug, values), values);

  rmSync(storage.dataDir);
  renameSync(elsewhere, storage.dataDir);
  expect((await postRegistration(server.url, slug, values)).isAcknowledged).toBe(true);
  const stored = (await readRegistrations(storage)).map(({ email }) => email);
  expect(stored).toEqual([before.email, values.email]);
  await server.stop();
});

it('begins anew where the database was deleted under it', async () => {
  const storage = createSqliteStorage(path.join(createDataDir(), 'data'));
  const server = await startServer(storage);
  await postRegistration(server.url, slug, fillIn());
  rmSync(storage.dataDir, { recursive: true, maxRetries: 5 });
  const values = typed();
  expect((await postRegistration(server.url, slug, values)).isAcknowledged).toBe(true);
  expect(await readRegistrations(storage)).toMatchObject([{ email: values.email }]);
  await server.stop();
});

it('says so while the disk is full, and works when there is room', async ({ skip }) => {
  const disk = mountSmallDisk(createDataDir(), '2m');
  if (disk === null) return skip('only root can mount a disk that is small enough');
  const storage = createSqliteStorage(path.join(disk.folder, 'data'));
  mkdirSync(storage.dataDir);
  const server = await startServer(storage);
  const [before, values] = [fillIn(), typed()];
  await postRegistration(server.url, slug, before);
  disk.fill();
  expectHonest(await postRegistration(server.url, slug, values), values);
  // What was stored before is there to be read.
  expect(await readRegistrations(storage)).toMatchObject([{ email: before.email }]);

  disk.makeRoom();
  expect((await postRegistration(server.url, slug, values)).isAcknowledged).toBe(true);
  const stored = (await readRegistrations(storage)).map(({ email }) => email);
  expect(stored).toEqual([before.email, values.email]);
  const countMails = () => listMailFiles(storage).length;
  await expect.poll(countMails, { timeout: 30_000, interval: 200 }).toBe(2);
  await server.stop();
});
