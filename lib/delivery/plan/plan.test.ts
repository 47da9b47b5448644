import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../database/connection';
import { describeDatabases } from '../../database/test-databases';
import { createRegistrationStore } from '../../registrations/kysely-store';
import type { Registration } from '../../registrations/store';
import { makeRegistration } from '../../registrations/test-registration';
import type { Webinar } from '../../webinars/model';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import { readOutbox } from '../test-outbox';
import { planRecordings } from './recordings';
import { planReminders } from './reminders';

const start = '2026-12-08T17:00:00.000Z';
const at = (text: string) => Date.parse(text);
const webinar = makeWebinar({ sessions: [makeSessionAt('2026-12-08T09:00:00-08:00')] });

describeDatabases((createEmpty) => {
  let database: Database;

  beforeEach(async () => {
    database = (await createEmpty())();
  });

  async function add(changes: Partial<Registration> = {}): Promise<Registration> {
    const registration = makeRegistration({ webinar: 'launch', session: 'only', ...changes });
    await createRegistrationStore(database).register(registration);
    return registration;
  }

  const listKeys = async () => (await readOutbox(database)).map(({ key }) => key);

  describe('reminders', () => {
    const plan = (now: string, webinars: Webinar[] = [webinar], reminderMinutes = [1440, 60]) =>
      planReminders({ database, webinars, reminderMinutes, now: at(now) });

    it('come a day and an hour before, once each', async () => {
      const { id } = await add();
      expect(await plan('2026-12-07T16:59:59Z')).toBe(0);
      expect(await plan('2026-12-07T17:00:00Z')).toBe(1);
      expect(await plan('2026-12-07T17:01:00Z')).toBe(0);
      expect(await plan('2026-12-08T16:00:00Z')).toBe(1);
      expect(await plan('2026-12-08T16:30:00Z')).toBe(0);
      const rows = await readOutbox(database);
      expect(rows.map(({ key }) => key)).toEqual([
        `reminder:${id}:${start}:1440`,
        `reminder:${id}:${start}:60`,
      ]);
      for (const row of rows) {
        expect(row).toMatchObject({ kind: 'reminder', registration: id, expires_at: start });
        expect(JSON.parse(row.payload)).toEqual({ session: 'only', start });
      }
    });

    it('never come for a session that has begun', async () => {
      await add();
      expect(await plan(start)).toBe(0);
      expect(await plan('2026-12-09T10:00:00Z')).toBe(0);
    });

    it('come once after the server was away for both', async () => {
      const { id } = await add();
      expect(await plan('2026-12-08T16:40:00Z')).toBe(1);
      expect(await listKeys()).toEqual([`reminder:${id}:${start}:60`]);
    });

    it('are not for who registered after their moment, cancelled, or looks machine-made', async () => {
      const late = { createdAt: '2026-12-08T16:10:00.000Z' };
      await add({ ...late, email: 'late@example.com' });
      await add({ email: 'gone@example.com', cancelledAt: '2026-12-01T00:00:00.000Z' });
      await add({ email: 'robot@example.com', flag: 'honeypot' });
      await add({ email: 'other@example.com', session: 'another' });
      await add({ email: 'elsewhere@example.com', webinar: 'other' });
      const twice = makeWebinar({
        sessions: [...webinar.sessions, makeSessionAt('2027-01-08T09:00:00-08:00', { id: 'next' })],
      });
      expect(await plan('2026-12-08T16:15:00Z', [twice])).toBe(0);
      const early = await add({ email: 'early@example.com' });
      expect(await plan('2026-12-08T16:16:00Z', [twice])).toBe(1);
      expect(await listKeys()).toEqual([`reminder:${early.id}:${start}:60`]);
    });

    it('come again for a session that moved', async () => {
      await add();
      await plan('2026-12-08T16:00:00Z');
      const moved = makeWebinar({ sessions: [makeSessionAt('2026-12-09T09:00:00-08:00')] });
      expect(await plan('2026-12-08T17:00:00Z', [moved])).toBe(1);
      expect(await plan('2026-12-09T16:00:00Z', [moved])).toBe(1);
    });

    it('come the day before, and not at night, where no time of day is known', async () => {
      await add();
      const day = makeWebinar({ sessions: [makeSessionAt('2026-12-08T00:00+01:00')] });
      expect(day.sessions[0]?.start.dateOnly).toBe(true);
      expect(await plan('2026-12-06T23:30:00Z', [day])).toBe(1);
      expect(await plan('2026-12-07T22:30:00Z', [day])).toBe(0);
    });

    it('are silent about dates that are hidden and webinars held elsewhere', async () => {
      await add();
      const silent = [
        makeWebinar({ ...webinar, hideDate: true }),
        makeWebinar({ ...webinar, externalUrl: 'https://example.com' }),
      ];
      expect(await plan('2026-12-08T16:30:00Z', silent)).toBe(0);
    });

    it('reach more people than fit into one batch', async () => {
      const store = createRegistrationStore(database);
      const people = Array.from({ length: 620 }, (_, n) =>
        makeRegistration({ webinar: 'launch', session: 'only', email: `a${n}@example.com` }),
      );
      for (const each of people) await store.register(each);
      expect(await plan('2026-12-08T16:00:00Z')).toBe(620);
      expect(await plan('2026-12-08T16:01:00Z')).toBe(0);
    });
  });

  describe('news of a recording', () => {
    const plan = (now = '2026-12-09T10:00:00Z', webinars: Webinar[] = [webinar]) =>
      planRecordings({ database, webinars, now: at(now) });

    it('go to who registered before it was over, and who asked, once per address', async () => {
      const store = createRegistrationStore(database);
      const { id } = await add();
      await store.requestRecording(makeRegistration({ webinar: 'launch' }));
      const asked = makeRegistration({ webinar: 'launch', email: 'bob@example.com' });
      await store.requestRecording(asked);
      expect(await plan('2026-12-08T17:30:00Z')).toBe(0);
      expect(await plan()).toBe(2);
      expect(await plan()).toBe(0);
      const rows = await readOutbox(database);
      expect(rows.map(({ key, registration, request }) => [key, registration, request])).toEqual([
        ['recording-ready:launch:ada@example.com', id, null],
        ['recording-ready:launch:bob@example.com', null, asked.id],
      ]);
    });

    it('wait until there is a recording', async () => {
      await add();
      expect(await plan(undefined, [makeWebinar({ ...webinar, video: null })])).toBe(0);
      expect(await plan()).toBe(1);
    });

    it('are not for who has it already, cancelled, or looks machine-made', async () => {
      const time = '2026-12-09T00:00:00.000Z';
      await add({ email: 'after@example.com', createdAt: time });
      await add({ email: 'watched@example.com', watchedAt: time });
      await add({ email: 'gone@example.com', cancelledAt: time });
      await add({ email: 'robot@example.com', flag: 'too-fast' });
      const robot = makeRegistration({ webinar: 'launch', flag: 'honeypot' });
      await createRegistrationStore(database).requestRecording(robot);
      expect(await plan()).toBe(0);
    });
  });
});
