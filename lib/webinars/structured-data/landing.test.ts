import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Webinar } from '../model';
import { buildLanding } from '../view';
import { makeMoment, makeOpenWebinar, makeSession, makeWebinar } from '../webinar.fixture';
import { writeJsonLd } from './json-ld';
import { describeLanding } from './landing';

const source = { siteUrl: 'https://talks.example', siteName: 'Talks' };
const before = Date.parse('2026-12-01T12:00:00Z');
const after = Date.parse('2026-12-24T12:00:00Z');
const video = { id: 'OpenVideo01', start: 30 };

/** As search engines read it: what stands in the page, parsed again. */
function describe(webinar: Webinar, now: number): unknown[] {
  const text = writeJsonLd(describeLanding(buildLanding(webinar, now), source));
  return z.object({ '@graph': z.array(z.unknown()) }).parse(JSON.parse(text))['@graph'];
}

const withOffset = z.iso.datetime({ offset: true, local: false });
const time = z.union([withOffset, z.iso.date()]);

/** What Google requires, and recommends where we have it, of an online event. */
const event = z.strictObject({
  '@type': z.literal('Event'),
  name: z.string().min(1),
  description: z.string().min(1),
  image: z.array(z.url()).min(1),
  startDate: time,
  endDate: time,
  eventAttendanceMode: z.literal('https://schema.org/OnlineEventAttendanceMode'),
  eventStatus: z.literal('https://schema.org/EventScheduled'),
  location: z.strictObject({ '@type': z.literal('VirtualLocation'), url: z.url() }),
  url: z.url(),
  organizer: z.strictObject({
    '@type': z.literal('Organization'),
    name: z.string().min(1),
    url: z.url(),
  }),
  performer: z.array(z.strictObject({ '@type': z.literal('Person'), name: z.string() })).optional(),
  isAccessibleForFree: z.literal(true),
  offers: z.strictObject({
    '@type': z.literal('Offer'),
    price: z.literal(0),
    priceCurrency: z.string().length(3),
    availability: z.url(),
    url: z.url(),
  }),
});

/** What Google requires of a video, and what we add. */
const recording = z.strictObject({
  '@type': z.literal('VideoObject'),
  name: z.string().min(1),
  description: z.string().min(1),
  thumbnailUrl: z.array(z.url()).min(1),
  uploadDate: time,
  duration: z
    .string()
    .regex(/^PT\d+M$/)
    .optional(),
  embedUrl: z.url(),
  url: z.url(),
  publisher: z.object({ '@type': z.literal('Organization') }),
  isAccessibleForFree: z.literal(true),
  hasPart: z
    .array(
      z.strictObject({
        '@type': z.literal('Clip'),
        name: z.string().min(1),
        startOffset: z.number().int(),
        endOffset: z.number().int().optional(),
        url: z.url(),
      }),
    )
    .optional(),
  potentialAction: z
    .strictObject({
      '@type': z.literal('SeekToAction'),
      target: z.string().endsWith('?t={seek_to_second_number}'),
      'startOffset-input': z.literal('required name=seek_to_second_number'),
    })
    .optional(),
});

const wayUp = z.strictObject({
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(
      z.strictObject({
        '@type': z.literal('ListItem'),
        position: z.number().int(),
        name: z.string().min(1),
        item: z.url(),
      }),
    )
    .length(2),
});

it('is an event with the host’s clock before it is held, and still when it is over', () => {
  for (const now of [before, after]) {
    const [first, last] = describe(makeWebinar(), now);
    expect(event.parse(first)).toMatchObject({
      startDate: '2026-12-08T09:00:00-08:00',
      endDate: '2026-12-08T10:00:00-08:00',
      location: { url: 'https://talks.example/webinars/launch' },
    });
    wayUp.parse(last);
  }
});

it('has an event for each session, and days where no time is known', () => {
  const start = makeMoment('2026-12-08');
  const sessions = [
    makeSession({ start, label: 'Europe', id: 'a' }),
    makeSession({ start: makeMoment('2026-12-09T09:00:00+05:30'), id: 'b' }),
  ];
  const events = describe(makeOpenWebinar({ sessions }), before).slice(0, 2);
  const [first, second] = events.map((each) => event.parse(each));
  expect(first).toMatchObject({
    name: 'Launch (Europe)',
    startDate: '2026-12-08',
    endDate: '2026-12-08',
  });
  expect(second?.startDate).toBe('2026-12-09T09:00:00+05:30');
});

it('is a video once anybody can watch a recording', () => {
  const duration = { text: '1.5 hours', minutes: 90 };
  const open = makeOpenWebinar({ video, duration });
  expect(event.parse(describe(open, before)[0])).toBeTruthy();
  expect(recording.parse(describe(open, after)[0])).toMatchObject({
    uploadDate: '2026-12-08T09:00:00-08:00',
    duration: 'PT90M',
    embedUrl: 'https://www.youtube-nocookie.com/embed/OpenVideo01',
  });
  const unreadable = makeOpenWebinar({ video, duration: { text: '8 pages', minutes: null } });
  expect(recording.parse(describe(unreadable, after)[0]).duration).toBeUndefined();
});

it('says where to begin: at the chapters, or else at any second', () => {
  const chapters = [
    { title: 'Setting out', start: 5 },
    { title: 'Twice', start: 5 },
    { title: 'Arriving', start: 90 },
  ];
  const [told] = describe(makeOpenWebinar({ video, chapters, transcript: '' }), after);
  const url = 'https://talks.example/webinars/launch';
  expect(recording.parse(told).hasPart).toEqual([
    { '@type': 'Clip', name: 'Setting out', startOffset: 5, endOffset: 90, url: `${url}?t=5` },
    { '@type': 'Clip', name: 'Arriving', startOffset: 90, url: `${url}?t=90` },
  ]);
  const [plain] = describe(makeOpenWebinar({ video, transcript: '' }), after);
  expect(recording.parse(plain).potentialAction?.target).toContain(url);
});

it('says of a gated recording nothing that the gate hides', () => {
  const webinar = makeWebinar({
    location: 'https://meet.example/seCretRoom',
    metaDescription: 'https://youtu.be/seCretVid30',
  });
  const text = JSON.stringify(describe(webinar, after));
  expect(text).not.toMatch(/seCret|secret|VideoObject/);
});

it('has only the way up where the date is hidden or unknown', () => {
  for (const changes of [{ hideDate: true }, { sessions: [], date: null }]) {
    const described = describe(makeOpenWebinar({ ...changes, video }), after);
    expect(described).toHaveLength(1);
    wayUp.parse(described[0]);
  }
});

it('shows the picture that an entry brings along', () => {
  const [drawn] = describe(makeWebinar(), before);
  expect(event.parse(drawn).image).toEqual([
    'https://talks.example/webinars/launch/share-image.png',
  ]);
  const [own] = describe(makeWebinar({ metaImage: '/images/launch.png' }), before);
  expect(event.parse(own).image).toEqual(['https://talks.example/images/launch.png']);
});

it('cannot be broken out of', () => {
  const title = '</script><script>alert(1)</script><!-- \u2028 & "';
  const webinar = makeOpenWebinar({ title, hero: { title, image: null }, metaDescription: title });
  const text = writeJsonLd(describeLanding(buildLanding(webinar, before), source));
  expect(text).not.toMatch(/[<>&\u2028]/);
  expect(describe(webinar, before)[0]).toMatchObject({ name: title });
});
