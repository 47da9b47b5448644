import { describe, expect, it } from 'vitest';
import type { Registration, RegistrationStore } from './store';
import { listAll, makeRegistration } from './test-registration';

/** What every store must do about reading many; a part of `describeStore`. */
export function describeListing(store: () => RegistrationStore): void {
  describe('with many in it', () => {
    it('lists more than a page, oldest first, while more arrive', async () => {
      const start = Date.parse('2026-11-01T00:00:00Z');
      // Several in one millisecond, so that a page ends in the middle of them.
      const made = Array.from({ length: 1_203 }, (_, n) =>
        makeRegistration({
          email: `person${n}@example.com`,
          webinar: n % 3 ? 'even' : 'third',
          createdAt: new Date(start + Math.floor(n / 7)).toISOString(),
        }),
      );
      await Promise.all(made.map((registration) => store().register(registration)));
      const order = (a: Registration, b: Registration) =>
        a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
      const seen: string[] = [];
      for await (const { id } of store().listRegistrations()) {
        seen.push(id);
        if (seen.length === 600) {
          await store().register(
            makeRegistration({ email: 'before@x.example', createdAt: '2020-01-01T00:00:00.000Z' }),
          );
        }
      }
      expect(seen).toEqual([...made].sort(order).map(({ id }) => id));
      expect(await listAll(store(), { webinar: 'third' })).toHaveLength(401);
      const since = new Date(start + 100);
      expect(await listAll(store(), { webinar: 'even', since })).toHaveLength(
        made.filter(({ webinar, createdAt }) => webinar === 'even' && new Date(createdAt) >= since)
          .length,
      );
      expect(await store().countByWebinar()).toEqual(
        new Map([
          ['even', { total: 802, flagged: 0 }],
          ['third', { total: 401, flagged: 0 }],
          ['testing-in-production', { total: 1, flagged: 0 }],
        ]),
      );
    });

    it('counts flagged ones apart', async () => {
      expect(await store().countByWebinar()).toEqual(new Map());
      await store().register(makeRegistration({ flag: 'honeypot' }));
      await store().register(makeRegistration({ email: 'bob@example.com' }));
      expect(await store().countByWebinar()).toEqual(
        new Map([['testing-in-production', { total: 2, flagged: 1 }]]),
      );
    });
  });
}
