import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { buildCalendar, type CalendarOptions } from './calendar';
import type { Webinar } from './model';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const site = { siteUrl: 'https://talks.example.com', siteName: 'Talks' };

function build(webinar: Webinar, options: Partial<CalendarOptions> = {}): string {
  const text = buildCalendar(webinar, { ...site, ...options });
  if (text === null) throw new Error('no calendar');
  return text;
}

function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

function readOne(text: string): ICAL.Event {
  const [event, ...others] = read(text);
  expect(others).toEqual([]);
  if (!event) throw new Error('no event');
  return event;
}

describe('buildCalendar', () => {
  it('writes one session in UTC, an hour long where nothing says so', () => {
    const text = build(makeWebinar());
    expect(text).toContain('DTSTART:20261208T170000Z\r\nDTEND:20261208T180000Z\r\n');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n[\s\S]+\r\nEND:VCALENDAR\r\n$/);
    const event = readOne(text);
    expect(event.uid).toBe('launch@talks.example.com');
    expect(event.sequence).toBe(0);
    expect(event.summary).toBe('Launch');
    expect(event.description).toBe(
      'What we launch.\n\nTalks: https://talks.example.com/webinars/launch',
    );
    expect(event.location).toBe('https://talks.example.com/webinars/launch');
    expect(event.component.getFirstPropertyValue('url')).toBe(
      'https://talks.example.com/webinars/launch',
    );
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('is the same at each download, and the same event after a move', () => {
    const webinar = makeWebinar();
    const text = build(webinar);
    expect(build(webinar)).toBe(text);
    const moved = makeWebinar({
      sessions: [makeSession({ id: 'x', start: makeMoment('2026-12-09T09:00:00-08:00') })],
    });
    const after = readOne(
      build(moved, {
        identities: new Map([['x', { uid: 'launch@talks.example.com', sequence: 3 }]]),
      }),
    );
    expect(after.uid).toBe(readOne(text).uid);
    expect(after.sequence).toBe(3);
  });

  it('writes all sessions, or the one that is asked for', () => {
    const webinar = makeWebinar({
      duration: { text: '90 minutes', minutes: 90 },
      sessions: [
        makeSession({ id: 'emea', label: 'EMEA', start: makeMoment('2026-12-08T09:00:00+01:00') }),
        makeSession({
          id: 'us',
          label: 'US',
          start: makeMoment('2026-12-08T09:00:00-08:00'),
          duration: { text: '2 hours', minutes: 120 },
        }),
      ],
    });
    expect(read(build(webinar)).map(({ uid, summary }) => [uid, summary])).toEqual([
      ['launch~emea@talks.example.com', 'Launch (EMEA)'],
      ['launch~us@talks.example.com', 'Launch (US)'],
    ]);
    const event = readOne(build(webinar, { sessionId: 'us' }));
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-08T19:00:00.000Z');
    expect(buildCalendar(webinar, { ...site, sessionId: 'asia' })).toBeNull();
    expect(buildCalendar(makeWebinar({ hideDate: true }), site)).toBeNull();
    expect(buildCalendar(makeWebinar({ sessions: [] }), site)).toBeNull();
  });

  it.each([
    ['2026-12-08T00:00-08:00', null, '20261208', '20261209'],
    ['2026-12-08T00:00+13:00', null, '20261208', '20261209'],
    ['2026-12-08T00:00+00:00', 2 * 24 * 60, '20261208', '20261210'],
    ['2026-12-08T00:00+00:00', 90, '20261208', '20261209'],
  ])('writes days where no time is known: %s, %s minutes', (text, minutes, from, to) => {
    const duration = minutes === null ? null : { text: '', minutes };
    const sessions = [makeSession({ start: makeMoment(text), duration })];
    expect(build(makeWebinar({ sessions }))).toContain(
      `DTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\n`,
    );
  });

  it('shows nothing that the gate hides', () => {
    const text = build(
      makeWebinar({
        title: 'Launch https://youtu.be/seCretVid30',
        metaDescription: 'At https://www.youtube.com/watch?v=seCretVid30 now',
        location: 'seCretVid30',
      }),
    );
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).not.toContain('seCretVid30');
    expect(unfolded).not.toContain('secret');
  });

  it.each([
    'One, two; three: "four" \\ five\\n',
    'Line\nbreak\r\nEND:VEVENT\rBEGIN:VALARM',
    `${'测试生产环境中的部署，'.repeat(30)}`,
    `${'👩‍💻🚀'.repeat(60)}`,
    `${'é'.repeat(200)}${'x'.repeat(200)}`,
    ` a\u0000b\u0007c\u2028d\te `,
  ])('keeps a title such as %j whole, in lines of 75 octets', (title) => {
    const text = build(makeWebinar({ title, metaDescription: title, location: title }));
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
    const event = readOne(text);
    const kept = title.replace(/[\p{Cc}\u2028]+/gu, ' ').trim();
    expect(event.summary).toBe(kept);
    expect(event.location).toBe(kept);
    expect(event.component.getAllSubcomponents()).toEqual([]);
  });
});

describe('the join link of a gated webinar', () => {
  it('is in no calendar file, which everybody may fetch', () => {
    const location = 'https://meet.example/room-4711';
    const text = buildCalendar(makeWebinar({ gated: true, location }), site);
    expect(text).toContain('BEGIN:VEVENT');
    expect(text).not.toContain('room-4711');
  });
});
