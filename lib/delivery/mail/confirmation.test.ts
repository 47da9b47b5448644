import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { verifyToken } from '../../access/token';
import { describeDatabases } from '../../database/test-databases';
import { makeSessionAt } from '../../webinars/webinar.fixture';
import { about, findLink, launch, makeLaunch, openPost, readInvite, signer } from './test-mail';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-mail-'));
const afterwards = Date.parse('2026-12-20T10:00:00Z');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeDatabases((createEmpty) => {
  let post: ReturnType<typeof openPost>;

  beforeEach(async () => {
    post = openPost((await createEmpty())(), path.join(folder, crypto.randomUUID()));
  });

  it('confirms with both clocks, the way in, and the date for the calendar', async () => {
    const registration = await post.add();
    const mail = await post.read(about('confirmation', registration));
    expect(mail.subject).toBe('You’re registered: Launch');
    expect(mail.from?.value).toEqual([{ name: 'Talks', address: 'talks@example.com' }]);
    const text = mail.text ?? '';
    expect(text).toContain('Tuesday 8 December 2026, 18:00 – 19:00 CET (your time, Berlin)');
    expect(text).toContain(
      'Tuesday 8 December 2026, 09:00 – 10:00 PST (the host’s time, Los Angeles)',
    );
    expect(text).toContain('We remind you a day and an hour before it begins.');
    const { href, token } = findLink(mail, '/webinars/launch/access');
    expect(await verifyToken('access', token, signer)).toBe(registration.id);
    for (const part of ['18:00 – 19:00 CET', 'your time, Berlin', 'the host’s time', href]) {
      expect(mail.html).toContain(part);
    }
    // Transactional: there is nothing to stop.
    expect(mail.headers.has('list')).toBe(false);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(text).not.toContain('unsubscribe');

    const { calendar, event } = readInvite(mail);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([event.uid, event.sequence]).toEqual(['launch@talks.example.com', 0]);
    expect(event.startDate.toString()).toBe('2026-12-08T17:00:00Z');
    expect(event.organizer).toBe('mailto:talks@example.com');
    const [attendee] = event.attendees;
    expect(attendee?.getFirstValue()).toMatch(/^mailto:ada@example\.com$/i);
    expect(attendee?.getParameter('partstat')).toBe('ACCEPTED');
    expect(attendee?.getParameter('rsvp')).toBe('FALSE');
  });

  it('brings the invitation in the two forms that mail programs look for', async () => {
    const raw = await post.readRaw(about('confirmation', await post.add()));
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    expect(raw).toMatch(/Content-Type: application\/ics; name=invite\.ics/);
    expect(raw.split('\r\n').every((line) => line.length <= 998)).toBe(true);
    expect(raw).not.toMatch(/[^\r]\n/);
  });

  it('shows nothing that the gate hides, wherever an author has written it', async () => {
    const secret = 'seCretVid30';
    const webinar = makeLaunch('2026-12-08T09:00:00-08:00', {
      title: `Launch https://youtu.be/${secret}`,
      metaDescription: `See ${secret}`,
      sessions: [makeSessionAt('2026-12-08T09:00:00-08:00', { label: `Europe ${secret}` })],
    });
    const owner = await post.add();
    const confirmed = await post.read(about('confirmation', owner), { webinars: [webinar] });
    const recorded = await post.read(about('confirmation', owner), {
      webinars: [webinar],
      clock: afterwards,
    });
    for (const mail of [confirmed, recorded]) {
      const parts = [mail.subject, mail.text, String(mail.html), ...mail.attachments.map(String)];
      const ics = mail.attachments.map(({ content }) => content.toString());
      expect([...parts, ...ics].join('\n')).not.toMatch(/seCretVid30|secret-room|secret\* words/);
      // The way in is for whom it was sent to; calendars are shared.
      expect(ics.join('\n')).not.toContain('token');
    }
  });

  it.each([
    [
      null,
      ['17:00 – 18:00 UTC (universal time)', '09:00 – 10:00 PST (the host’s time, Los Angeles)'],
    ],
    [
      'America/Vancouver',
      ['09:00 – 10:00 PST (your time, Vancouver, and the host’s, Los Angeles)'],
    ],
    ['Asia/Calcutta', ['22:30 – 23:30 IST (your time, Kolkata)', '09:00 – 10:00 PST']],
    ['Asia/Tokyo', ['Wednesday 9 December 2026, 02:00 – 03:00', 'Tuesday 8 December 2026, 09:00']],
    ['Mars/Olympus', ['17:00 – 18:00 UTC (universal time)']],
  ])('names the clocks of somebody in %s', async (timezone, lines) => {
    const mail = await post.read(about('confirmation', await post.add({ timezone })));
    for (const line of lines) expect(mail.text).toContain(line);
  });

  it('leads to a recording, without a date', async () => {
    const owner = await post.add({ session: null });
    const mail = await post.read(about('confirmation', owner), { clock: afterwards });
    expect(mail.subject).toBe('Your link to watch: Launch');
    expect(mail.text).toContain('Watch the recording:');
    expect(mail.attachments).toEqual([]);
  });

  it('promises no recording where there is none', async () => {
    const none = { ...launch, video: null };
    const over = { webinars: [none], clock: afterwards };
    const open = { webinars: [{ ...none, sessions: [], dateText: 'This winter' }] };
    const owner = await post.add();
    const late = await post.read(about('confirmation', owner), over);
    expect(late.subject).toBe('You’re registered: Launch');
    expect(late.text).toContain('the recording is not up yet');
    const undated = await post.read(about('confirmation', owner), open);
    expect(undated.text).toContain('This winter\n');
    expect(undated.text).toContain('page says when it begins.');
    expect([...late.attachments, ...undated.attachments]).toEqual([]);
  });

  it('shows no date that is hidden', async () => {
    const webinars = [{ ...launch, hideDate: true }];
    const mail = await post.read(about('confirmation', await post.add()), { webinars });
    expect(mail.text).not.toMatch(/December|We remind you/);
    expect(mail.attachments).toEqual([]);
  });

  it('invites to a day where no time of day is known', async () => {
    const webinars = [makeLaunch('2026-12-08T00:00-08:00')];
    const mail = await post.read(about('confirmation', await post.add()), { webinars });
    expect(mail.text).toContain('Tuesday 8 December 2026\n');
    const { event } = readInvite(mail);
    expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
      '2026-12-08',
      '2026-12-09',
    ]);
  });

  it('sends the link once more', async () => {
    const mail = await post.read(about('access-link', await post.add()));
    expect(mail.subject).toBe('Your link: Launch');
    findLink(mail, '/webinars/launch/access');
    expect(mail.attachments).toEqual([]);
  });
});
