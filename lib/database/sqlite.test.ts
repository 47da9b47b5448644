import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { createPeopleStore } from '../people/kysely-store';
import { createRegistrationStore } from '../registrations/kysely-store';
import { makeRegistration } from '../registrations/test-registration';
import { createSqliteDatabase } from './sqlite';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-sqlite-'));
const freshFile = () => path.join(folder, crypto.randomUUID(), 'data', 'webinars.sqlite');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const openStore = (file: string) => createRegistrationStore(createSqliteDatabase(file));

describe('the SQLite store', () => {
  it('makes nothing before it is used, and then what only its owner can read', async () => {
    const file = freshFile();
    const store = openStore(file);
    expect(statSync(file, { throwIfNoEntry: false })).toBeUndefined();
    await store.ping();
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(path.dirname(file)).mode & 0o077).toBe(0);
    const other = new Database(file);
    expect(other.prepare('pragma journal_mode').get([])).toMatchObject({ journal_mode: 'wal' });
    other.close();
    await store.close();
  });

  it('fails while the file cannot be opened, and works when it can', async () => {
    const file = freshFile();
    const obstacle = path.dirname(path.dirname(file));
    writeFileSync(obstacle, 'not a folder');
    const store = openStore(file);
    await expect(store.register(makeRegistration())).rejects.toThrow();
    await expect(store.ping()).rejects.toThrow();
    rmSync(obstacle);
    expect(await store.register(makeRegistration())).toMatchObject({ status: 'created' });
    await store.close();
  });

  it('waits for another process to finish writing, and gives up after a while', async () => {
    const file = freshFile();
    const store = openStore(file);
    await store.ping();
    const other = new Database(file);
    other.exec('begin immediate');
    const registering = store.register(makeRegistration());
    setTimeout(() => other.exec('commit'), 300);
    expect(await registering).toMatchObject({ status: 'created' });

    other.exec('begin immediate');
    const late = makeRegistration({ email: 'bob@example.com' });
    await expect(store.register(late)).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    other.exec('rollback');
    other.close();
    expect(await store.register(late)).toMatchObject({ status: 'created' });
    await store.close();
  });

  it('waits with a statement of its own as well, and leaves nothing open behind it', async () => {
    const file = freshFile();
    const database = createSqliteDatabase(file);
    const people = createPeopleStore(database);
    const registrations = createRegistrationStore(database);
    await registrations.register(makeRegistration());
    const { id } = (await people.findByEmailKey('ada@example.com')) ?? {};
    if (!id) throw new Error('Nobody was stored.');
    const other = new Database(file);
    for (const write of [
      () => people.unsubscribe(id, Date.now()),
      () => people.resubscribe(id),
      () => people.erase(id, () => []),
    ]) {
      other.exec('begin immediate');
      const writing = write();
      setTimeout(() => other.exec('commit'), 100);
      await writing;
    }
    other.close();
    expect(await people.findPerson(id)).toBeNull();
    await database.close();
  });

  it('closes once what is under way is done, and refuses what comes later', async () => {
    const database = createSqliteDatabase(freshFile());
    const db = await database.ready();
    const read = () => db.selectFrom('people').select('id').execute();
    const underWay = db.transaction().execute(async (transaction) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return transaction.selectFrom('people').select('id').execute();
    });
    const inLine = read();
    const closing = database.close();
    await expect(underWay).resolves.toEqual([]);
    await expect(inLine).resolves.toEqual([]);
    await closing;
    await expect(read()).rejects.toThrow();
  });

  it('reads while another process writes', async () => {
    const file = freshFile();
    const store = openStore(file);
    await store.ping();
    const other = new Database(file);
    other.exec('begin exclusive');
    await store.ping();
    other.exec('rollback');
    other.close();
    await store.close();
  });

  it('does not write into a file that has been taken away', async () => {
    const file = freshFile();
    const store = openStore(file);
    await store.register(makeRegistration());
    rmSync(file);
    await Promise.all([
      store.register(makeRegistration({ email: 'bob@example.com' })),
      store.register(makeRegistration({ email: 'eve@example.com' })),
    ]);
    await store.close();
    const other = new Database(file);
    expect(other.prepare('select count(*) as rows from registrations').get([])).toMatchObject({
      rows: 2,
    });
    other.close();
  });
});
