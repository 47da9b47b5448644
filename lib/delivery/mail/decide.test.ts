import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../database/connection';
import { describeDatabases } from '../../database/test-databases';
import { createPeopleStore } from '../../people/kysely-store';
import { makeRegistration } from '../../registrations/test-registration';
import { mailKinds } from '../delivery';
import { insertDeliveries } from '../insert';
import { about, launch, makeLaunch, now, openPost, remind, start } from './test-mail';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-mail-'));
const afterwards = Date.parse('2026-12-20T10:00:00Z');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeDatabases((createEmpty) => {
  let database: Database;
  let post: ReturnType<typeof openPost>;

  beforeEach(async () => {
    database = (await createEmpty())();
    post = openPost(database, path.join(folder, crypto.randomUUID()));
  });

  const skipped = (reason: string) => ({ status: 'skipped', reason });

  it('leaves out every mail to who cancelled, is flagged or is gone', async () => {
    const gone = makeRegistration({ webinar: 'launch' });
    const cancelledAt = '2026-12-01T00:00:00.000Z';
    const cancelled = await post.add({ email: 'b@example.com', cancelledAt });
    const flagged = await post.add({ email: 'c@example.com', flag: 'honeypot' });
    for (const kind of mailKinds.filter((each) => each !== 'own-data-link')) {
      expect(await post.send(about(kind, gone))).toEqual(skipped('cancelled or erased'));
      expect(await post.send(about(kind, cancelled))).toEqual(skipped('cancelled'));
      expect(await post.send(about(kind, flagged))).toEqual(skipped('flagged'));
    }
  });

  it('leaves out what people have stopped, but not what they are owed', async () => {
    const registration = await post.add();
    const people = createPeopleStore(database);
    const person = await people.findByEmailKey(registration.emailKey);
    await people.unsubscribe(person?.id ?? '', now);
    const recording = about('recording-ready', registration);
    expect(await post.send(remind(registration))).toEqual(skipped('unsubscribed'));
    expect(await post.send(recording, { clock: afterwards })).toEqual(skipped('unsubscribed'));
    const { status } = await post.send(about('confirmation', registration));
    expect(status).toBe('delivered');
  });

  it('leaves out what comes too late', async () => {
    const owner = await post.add();
    const late = remind(owner, { expiresAt: start });
    const clock = Date.parse(start);
    expect(await post.send(late, { clock })).toEqual(skipped('too late'));
    expect(await post.send(remind(owner), { clock })).toEqual(skipped('it has begun'));
    expect(await post.send(late, { clock: clock - 1 })).toEqual({ status: 'delivered' });
  });

  it('leaves out what is not true any more', async () => {
    const owner = await post.add();
    const moved = [makeLaunch('2026-12-09T09:00:00-08:00')];
    const hidden = [{ ...launch, hideDate: true }];
    expect(await post.send(remind(owner), { webinars: moved })).toEqual(skipped('moved'));
    expect(await post.send(remind(owner), { webinars: hidden })).toEqual(
      skipped('its date is not shown any more'),
    );
    expect(await post.send(remind(owner), { webinars: [] })).toEqual(
      skipped('no longer on the programme'),
    );
    const ready = about('recording-ready', owner);
    expect(await post.send(ready)).toEqual(skipped('there is no recording'));
    const without = { webinars: [{ ...launch, video: null }], clock: afterwards };
    expect(await post.send(ready, without)).toEqual(skipped('there is no recording'));
    expect(await post.send(ready, { clock: afterwards })).toEqual({ status: 'delivered' });
  });

  it('leaves out what is over the daily cap of an address', async () => {
    const registration = await post.add();
    const other = await post.add({ email: 'robin@example.com' });
    const db = await database.ready();
    await insertDeliveries(db, [about('confirmation', registration), remind(registration)]);
    await db.updateTable('deliveries').set({ delivered_at: '2026-12-01T09:00:00.000Z' }).execute();
    const site = { mail: { per_day: 2 } };
    const mail = about('confirmation', registration);
    expect(await post.send(mail, { site })).toEqual(
      skipped('2 mails to this address in 24 hours (mail.per_day)'),
    );
    const { status } = await post.send(about('confirmation', other), { site });
    expect(status).toBe('delivered');
    const tomorrow = { site, clock: now + 24 * 3_600_000 };
    expect(await post.send(mail, tomorrow)).toEqual({ status: 'delivered' });
  });
});
