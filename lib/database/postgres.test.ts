import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegistrationStore } from '../registrations/kysely-store';
import type { RegistrationStore } from '../registrations/store';
import { makeRegistration } from '../registrations/test-registration';
import { findPostgres } from './find-postgres';
import { createPostgresDatabase } from './postgres';
import { type PostgresServer, startPostgres } from './postgres-server';

const bin = findPostgres();

if (bin) {
  describe('with a PostgreSQL server', () => withServer(bin));
} else if (process.env.CI) {
  it('has a PostgreSQL server in CI', () => {
    expect.fail('initdb and postgres were not found; install the package postgresql');
  });
} else {
  it.skip('the PostgreSQL store: initdb and postgres are not installed here', () => {});
}

function withServer(binaries: string): void {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(binaries);
  }, 60_000);
  afterAll(() => server?.stop());

  describe('the PostgreSQL store', () => {
    it('fails while the database cannot be reached, and works when it can', async () => {
      const url = await server.createDatabase();
      const store = openStore(url);
      const admin = await connect(url.replace(/[^/]+$/, 'postgres'));
      const name = url.split('/').at(-1);
      await admin.query(`alter database ${name} rename to elsewhere`);
      await expect(store.register(makeRegistration())).rejects.toThrow();
      await expect(store.ping()).rejects.toThrow();
      await admin.query(`alter database elsewhere rename to ${name}`);
      expect(await store.register(makeRegistration())).toMatchObject({ status: 'created' });
      await store.close();
      await admin.end();
    });

    it('gives up on a query that takes too long, and leaves nothing of it behind', async () => {
      const url = await server.createDatabase();
      const store = openStore(url, 300);
      await store.ping();
      const other = await connect(url);
      await other.query('begin; lock table registrations in exclusive mode');
      const [bob, eve] = ['bob@example.com', 'eve@example.com'].map((email) =>
        makeRegistration({ email }),
      );
      if (!bob || !eve) throw new Error('unreachable');
      await expect(store.register(bob)).rejects.toThrow('timeout');
      await other.query('rollback');
      await other.end();
      expect(await store.register(eve)).toMatchObject({ status: 'created' });
      expect(await store.findRegistration(bob.id)).toBeNull();
      await store.close();
    });

    it('survives restarts of the server under load and loses nothing', async () => {
      const store = openStore(await server.createDatabase());
      await store.ping();
      const acknowledged: string[] = [];
      let failures = 0;
      let isOver = false;
      const visitors = Array.from({ length: 20 }, async (_, visitor) => {
        for (let n = 0; !isOver; n += 1) {
          const made = makeRegistration({ email: `v${visitor}-${n}@example.com` });
          try {
            await store.register(made);
            acknowledged.push(made.id);
          } catch {
            failures += 1;
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      });
      for (let round = 0; round < 3; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100 + 300 * Math.random()));
        await server.restart();
      }
      const before = acknowledged.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
      isOver = true;
      await Promise.all(visitors);
      expect(failures).toBeGreaterThan(0);
      expect(acknowledged.length).toBeGreaterThan(before);
      const stored = new Map<string, number>();
      for await (const { id } of store.listRegistrations()) {
        stored.set(id, (stored.get(id) ?? 0) + 1);
      }
      expect(acknowledged.filter((id) => stored.get(id) !== 1)).toEqual([]);
      await store.close();
    }, 120_000);
  });
}

function openStore(url: string, queryTimeoutMs?: number): RegistrationStore {
  return createRegistrationStore(createPostgresDatabase(url, queryTimeoutMs));
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}
