import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { verifyToken } from '../../access/token';
import type { Database } from '../../database/connection';
import { describeDatabases } from '../../database/test-databases';
import { createPeopleStore } from '../../people/kysely-store';
import { createRegistrationStore } from '../../registrations/kysely-store';
import { makeRegistration } from '../../registrations/test-registration';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import {
  about,
  findLink,
  launch,
  makeLaunch,
  openPost,
  readInvite,
  remind,
  signer,
} from './test-mail';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-mail-'));
const hourMs = 3_600_000;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeDatabases((createEmpty) => {
  let database: Database;
  let post: ReturnType<typeof openPost>;

  beforeEach(async () => {
    database = (await createEmpty())();
    post = openPost(database, path.join(folder, crypto.randomUUID()));
  });

  const findPerson = (emailKey: string) => createPeopleStore(database).findByEmailKey(emailKey);

  it('reminds, and can be stopped with one click', async () => {
    const registration = await post.add();
    const clock = Date.parse('2026-12-07T17:00:00Z');
    const mail = await post.read(remind(registration), { clock });
    expect(mail.subject).toBe('Tomorrow: Launch');
    const hour = await post.read(remind(registration), { clock: clock + 23 * hourMs });
    expect(hour.subject).toBe('In an hour: Launch');

    const lines = mail.headerLines.map(({ line }) => line.replaceAll(/\r?\n\s+/g, ' '));
    const unsubscribe = lines.find((line) => line.startsWith('List-Unsubscribe:')) ?? '';
    const [, link = ''] = /^List-Unsubscribe: <(https:[^>\s]+)>$/.exec(unsubscribe) ?? [];
    expect(link).toContain('/unsubscribe/one-click?token=');
    const person = await findPerson(registration.emailKey);
    const token = new URL(link).searchParams.get('token');
    expect(await verifyToken('unsubscribe', token, signer)).toBe(person?.id);
    expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(lines).toContain('Auto-Submitted: auto-generated');
    const page = findLink(mail, '/unsubscribe');
    expect(await verifyToken('unsubscribe', page.token, signer)).toBe(person?.id);
  });

  it('tells of a recording: who registered gets in, who asked gets to the page', async () => {
    const clock = Date.parse('2026-12-20T10:00:00Z');
    const mail = await post.read(about('recording-ready', await post.add()), { clock });
    expect(mail.subject).toBe('The recording is ready: Launch');
    findLink(mail, '/webinars/launch/access');
    const request = makeRegistration({ webinar: 'launch', email: 'robin@example.com' });
    await createRegistrationStore(database).requestRecording(request);
    const own = { registration: null, request: request.id };
    const news = await post.read(about('recording-ready', request, own), { clock });
    expect([news.to].flat().map((to) => to?.text)).toEqual(['robin@example.com']);
    expect(findLink(news, '/webinars/launch').token).toBeNull();
    expect(news.text).not.toContain('/access?');
    findLink(news, '/unsubscribe');
  });

  it('announces a new time under the same name, with a higher number', async () => {
    await post.announce([launch]);
    const owner = await post.add();
    const moved = [makeLaunch('2026-12-09T09:00:00-08:00')];
    const delivery = about('session-moved', owner, await post.announce(moved));
    const first = readInvite(await post.read(about('confirmation', owner)));
    const mail = await post.read(delivery, { webinars: moved });
    expect(mail.subject).toBe('New time: Launch');
    expect(mail.text).toContain('Wednesday 9 December 2026, 18:00 – 19:00 CET');
    const { calendar, event } = readInvite(mail);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.startDate.toString()).toBe('2026-12-09T17:00:00Z');
    expect([event.uid, event.sequence]).toEqual([first.event.uid, 1]);

    const again = [makeLaunch('2026-12-10T09:00:00-08:00')];
    await post.announce(again);
    const { status } = await post.send(delivery, { webinars: again });
    expect(status).toBe('skipped');
  });

  it('takes a session that is withdrawn out of the calendar', async () => {
    await post.announce([launch]);
    const owner = await post.add();
    const other = [makeWebinar({ slug: 'other', sessions: [] })];
    const delivery = about('session-withdrawn', owner, await post.announce(other));
    const mail = await post.read(delivery, { webinars: other });
    expect(mail.subject).toBe('Cancelled: Launch');
    expect(mail.text).toContain('See what else is on:\nhttps://talks.example.com/webinars\n');
    expect(mail.text).toContain('18:00 – 19:00 CET (your time, Berlin)');
    const { calendar, event } = readInvite(mail);
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect([event.uid, event.sequence]).toEqual(['launch@talks.example.com', 1]);
    await post.announce([launch]);
    expect(await post.send(delivery)).toEqual({ status: 'skipped', reason: 'back since' });
  });

  it('leads from a session that is withdrawn to the others', async () => {
    const [first, second] = ['2026-12-08T09:00:00-08:00', '2026-12-15T09:00:00-08:00'];
    const both = [makeSessionAt(first, { id: 'a' }), makeSessionAt(second, { id: 'b' })];
    await post.announce([makeLaunch(first, { sessions: both })]);
    const owner = await post.add({ session: 'a' });
    const left = [makeLaunch(first, { sessions: both.slice(1) })];
    const delivery = about('session-withdrawn', owner, await post.announce(left));
    const mail = await post.read(delivery, { webinars: left });
    expect(mail.text).toContain('Choose another session:\n');
    findLink(mail, '/webinars/launch');
    expect(readInvite(mail).event.uid).toBe('launch~a@talks.example.com');
  });

  it('sends the link to one’s own data', async () => {
    const owner = await post.add();
    const person = await findPerson(owner.emailKey);
    const own = { webinar: null, registration: null };
    const payload = { personId: person?.id, email: 'ada@example.com' };
    const mail = await post.read(about('own-data-link', owner, { ...own, payload }));
    const { token } = findLink(mail, '/registrations/access');
    expect(await verifyToken('own-data', token, signer)).toBe(person?.id);
    const other = { personId: crypto.randomUUID(), email: 'ada@example.com' };
    expect(await post.send(about('own-data-link', owner, { ...own, payload: other }))).toEqual({
      status: 'skipped',
      reason: 'erased',
    });
  });
});
