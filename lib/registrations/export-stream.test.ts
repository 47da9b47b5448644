import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/connection';
import { describeDatabases, type Open } from '../database/test-databases';
import { exportRegistrations } from './export';
import { createRegistrationStore } from './kysely-store';
import { webinars } from './test-export';
import { makeRegistration } from './test-registration';

describeDatabases((createEmpty) => {
  let open: Open;
  let database: Database;

  beforeEach(async () => {
    open = await createEmpty();
    database = open();
  });

  it('is complete and has nothing twice while somebody else writes', async () => {
    const store = createRegistrationStore(database);
    const make = (n: number) =>
      makeRegistration({
        email: `person${n}@example.com`,
        createdAt: new Date(Date.parse('2026-11-01T00:00:00Z') + n).toISOString(),
      });
    const early = Array.from({ length: 1_100 }, (_, n) => make(n));
    for (let start = 0; start < early.length; start += 50) {
      await Promise.all(early.slice(start, start + 50).map((each) => store.register(each)));
    }

    let isReading = true;
    let written = 0;
    async function keepWriting() {
      const other = createRegistrationStore(open());
      while (isReading) {
        await other.register(make(5_000 + written));
        written += 1;
        await sleep(1);
      }
    }
    const ids: string[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      async write(chunk, _, done) {
        // Lets the writer write in between.
        if (ids.length % 50 === 0) await sleep(1);
        ids.push(
          ...(String(chunk)
            .match(/"id":"[^"]+"/g)
            ?.map((id) => id.slice(6, -1)) ?? []),
        );
        done();
      },
    });
    const writing = keepWriting();
    const input = { database, format: 'json', fields: [], webinars } as const;
    const count = await exportRegistrations(input, slow).finally(() => {
      isReading = false;
    });
    await writing;
    expect(written).toBeGreaterThan(0);
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    expect(ids.slice(0, early.length)).toEqual(early.map(({ id }) => id));
  });

  it('reads no further than the output takes it, and says when that breaks', async () => {
    const store = createRegistrationStore(database);
    for (let n = 0; n < 20; n += 1) {
      await store.register(makeRegistration({ email: `person${n}@example.com` }));
    }
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(new Error('disk full'));
      },
    });
    const input = { database, format: 'csv', fields: [], webinars } as const;
    await expect(exportRegistrations(input, output)).rejects.toThrow('disk full');
  });
});
