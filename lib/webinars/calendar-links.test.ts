import { expect, it } from 'vitest';
import { buildCalendarLink, type CalendarSite } from './calendar-links';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const source = { siteUrl: 'https://talks.example', siteName: 'Talks' };

function link(site: CalendarSite, iso: string) {
  const session = makeSession({ start: makeMoment(iso) });
  const webinar = makeWebinar({
    title: 'Q&A + seCretVid30 #1',
    location: 'https://meet.example/seCretRoom',
    sessions: [session],
  });
  return new URL(buildCalendarLink(site, webinar, session, source));
}

it('leads to Google with the instant and what everybody may know', () => {
  const { host, searchParams } = link('google', '2026-12-08T09:00:00-08:00');
  expect(host).toBe('calendar.google.com');
  expect(searchParams.get('text')).toBe('Q&A +  #1');
  expect(searchParams.get('dates')).toBe('20261208T170000Z/20261208T180000Z');
  expect(searchParams.get('location')).toBe('https://talks.example/webinars/launch');
  expect(searchParams.get('details')).toContain('What we launch.');
});

it('leads to Outlook with the instant, and to either with a day', () => {
  const { searchParams } = link('outlook', '2026-12-08T09:00:00-08:00');
  expect(searchParams.get('startdt')).toBe('2026-12-08T17:00:00Z');
  expect(searchParams.get('enddt')).toBe('2026-12-08T18:00:00Z');
  const day = link('outlook', '2026-12-08').searchParams;
  expect([day.get('startdt'), day.get('allday')]).toEqual(['2026-12-08', 'true']);
  expect(link('google', '2026-12-08').searchParams.get('dates')).toBe('20261208/20261209');
});

it('hides what a gate hides', () => {
  for (const site of ['google', 'outlook'] as const) {
    expect(link(site, '2026-12-08T09:00:00-08:00').href).not.toContain('seCret');
  }
});
