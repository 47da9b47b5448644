import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { buildProgramme } from './programme';
import { makeOpenWebinar, makeSessionAt, makeWebinar } from './webinar.fixture';

const now = Date.parse('2026-12-01T12:00:00Z');
const options = {
  siteUrl: 'https://talks.example',
  siteName: 'Talks',
  title: 'Talks · Upcoming\r\nATTENDEE:x',
  url: 'https://talks.example/webinars/calendar.ics',
  identities: new Map(),
  now,
};

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  return { calendar, events };
}

const webinars = [
  makeWebinar({
    slug: 'twice',
    location: 'https://meet.example/seCretRoom',
    sessions: [
      makeSessionAt('2026-12-09T09:00:00Z', { id: 'b', label: 'Asia' }),
      makeSessionAt('2026-11-09T09:00:00Z', { id: 'a' }),
    ],
  }),
  makeOpenWebinar({ slug: 'live', sessions: [makeSessionAt('2026-12-01T11:30:00Z')] }),
  makeOpenWebinar({ slug: 'over', sessions: [makeSessionAt('2026-12-01T10:00:00Z')] }),
  makeOpenWebinar({ slug: 'unlisted', unlisted: true }),
  makeOpenWebinar({ slug: 'hidden', hideDate: true }),
  makeOpenWebinar({ slug: 'away', externalUrl: 'https://stage.example/talk' }),
];

it('has each session that is not over, soonest first, and nothing a gate hides', () => {
  const text = buildProgramme(webinars, options);
  const { events } = read(text);
  expect(events.map(({ uid }) => uid)).toEqual([
    'live@talks.example',
    'away@talks.example',
    'twice~b@talks.example',
  ]);
  expect(events[1]?.location).toBe('https://stage.example/talk');
  expect(text).not.toMatch(/seCret/);
});

it('keeps what calendars know a session by', () => {
  const known = new Map([['b', { uid: 'first@talks.example', sequence: 3 }]]);
  const identities = new Map([['twice', known]]);
  const { events } = read(buildProgramme(webinars, { ...options, identities }));
  expect(events[2]?.uid).toBe('first@talks.example');
  expect(events[2]?.component.getFirstPropertyValue('sequence')).toBe(3);
});

it('says what it is called and how often to look again', () => {
  const text = buildProgramme(webinars, options);
  const { calendar } = read(text);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Talks · Upcoming ATTENDEE:x');
  expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  expect(calendar.getAllProperties('attendee')).toEqual([]);
  expect(buildProgramme(webinars, options)).toBe(text);
});
