import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { buildCard, buildLanding, buildTime, buildVideo, pickVideo } from './view';
import { makeMoment, makeOpenWebinar, makeSession } from './webinar.fixture';

const start = makeMoment('2026-12-08T09:00:00-08:00');
const before = start.instant - 1;
const during = start.instant;
const after = start.instant + 3_600_000;
const video = { id: 'someVideo11', start: 90 };

describe('buildCard', () => {
  it('sums up the description where there is no meta_desc, and cuts between words', () => {
    const long = `**Queues** are [fair](/a). ${'Waiting in line is good for everybody, '.repeat(8)}`;
    const { summary } = buildCard(
      makeOpenWebinar({ metaDescription: '', description: long }),
      before,
    );
    expect(summary).toMatch(/^Queues are fair\. Waiting .*(everybody|line|is|good|for|in)…$/);
    expect(summary.length).toBeLessThanOrEqual(181);
    const short = makeOpenWebinar({ metaDescription: '', description: 'Just *this* & that.' });
    expect(buildCard(short, before).summary).toBe('Just this & that.');
    expect(
      buildCard(makeOpenWebinar({ metaDescription: '', description: '' }), before).summary,
    ).toBe('');
  });

  it('shows the next session with its length, and counts those ahead', () => {
    const sessions = [
      makeSession({ id: 'a', start }),
      makeSession({
        id: 'b',
        start: makeMoment('2026-12-09T09:00:00-08:00'),
        duration: { text: '2 hours', minutes: 120 },
      }),
    ];
    const webinar = makeOpenWebinar({ sessions, duration: { text: '8 pages', minutes: null } });
    expect(buildCard(webinar, before)).toMatchObject({
      sessionsAhead: 2,
      duration: { text: '8 pages', badge: null },
      time: { start: '2026-12-08T17:00:00.000Z', end: '2026-12-08T18:00:00.000Z' },
    });
    expect(buildCard(webinar, after)).toMatchObject({
      sessionsAhead: 1,
      duration: { text: '2 hours', badge: '2 h' },
      time: { start: '2026-12-09T17:00:00.000Z', end: '2026-12-09T19:00:00.000Z' },
    });
    expect(buildCard(webinar, after + 1e9)).toMatchObject({
      sessionsAhead: 0,
      duration: { badge: '2 h' },
    });
  });

  it('shows no date where it is hidden, and the text where there is none', () => {
    const text = { dateText: 'Some day' };
    expect(buildCard(makeOpenWebinar({ ...text, hideDate: true }), before)).toMatchObject({
      time: null,
      dateText: null,
    });
    expect(buildCard(makeOpenWebinar({ ...text, date: null, sessions: [] }), before)).toMatchObject(
      {
        time: null,
        dateText: 'Some day',
        sessionsAhead: 0,
      },
    );
  });

  it('leads out of the site where the entry is external', () => {
    const externalUrl = 'https://www.example.com/talks?a=b';
    expect(buildCard(makeOpenWebinar({ externalUrl }), before)).toMatchObject({
      href: externalUrl,
      externalHost: 'example.com',
      state: 'external',
      isAhead: true,
      hasRecording: false,
    });
    expect(buildCard(makeOpenWebinar({ externalUrl }), after).isAhead).toBe(false);
  });

  it('promises a recording or a stream only where there is one now', () => {
    const flags = (webinar: Webinar, now: number) => {
      const { hasRecording, hasStream } = buildCard(webinar, now);
      return [hasRecording, hasStream];
    };
    expect(flags(makeOpenWebinar({ video }), before)).toEqual([false, false]);
    expect(flags(makeOpenWebinar({ video }), during)).toEqual([false, true]);
    expect(flags(makeOpenWebinar({ video }), after)).toEqual([true, false]);
    expect(flags(makeOpenWebinar(), during)).toEqual([false, false]);
    expect(flags(makeOpenWebinar({ preRecorded: true }), after)).toEqual([false, false]);
  });

  it('is small: no description, no transcript', () => {
    const text = JSON.stringify(
      buildCard(makeOpenWebinar({ description: 'long story', transcript: 'word for word' }), after),
    );
    expect(text).not.toContain('long story');
    expect(text).not.toContain('word for word');
  });
});

describe('buildLanding', () => {
  it.each([
    ['Talk', 'Launch', 'Launch', 'Talk'],
    ['Launch', 'Launch', 'Launch', null],
    ['Launch', 'Come and see', 'Launch', null],
    ['Come and see', 'Come and see', 'Launch', null],
    [null, 'Launch', 'Launch', null],
  ])(
    'heads the text with %j under %j where it says something new',
    (mainTitle, heading, title, subheading) => {
      const landing = buildLanding(
        makeOpenWebinar({ title, mainTitle, hero: { title: heading, image: null } }),
        before,
      );
      expect(landing).toMatchObject({ heading, subheading });
    },
  );

  it('names the tab after title_tag, or else the title', () => {
    expect(buildLanding(makeOpenWebinar({ titleTag: 'Tab' }), before).documentTitle).toBe('Tab');
    expect(buildLanding(makeOpenWebinar(), before).documentTitle).toBe('Launch');
  });

  it('lists every session with its state', () => {
    const sessions = [
      makeSession({ id: 'a', label: 'A', start }),
      makeSession({ id: 'b', start: makeMoment('2026-12-09T09:00:00-08:00') }),
    ];
    const states = (now: number) =>
      buildLanding(makeOpenWebinar({ sessions }), now).sessions.map(({ state }) => state);
    expect(states(before)).toEqual(['upcoming', 'upcoming']);
    expect(states(during)).toEqual(['live', 'upcoming']);
    expect(states(after)).toEqual(['over', 'upcoming']);
  });
});

describe('buildTime', () => {
  const [session] = makeOpenWebinar().sessions;

  it.each([
    ['America/Los_Angeles', 'America/Los_Angeles'],
    ['America/New_York', null],
    [null, null],
  ])('names the zone %s as %s: only where it agrees with the offset', (timezone, hostZone) => {
    expect(session && buildTime(session, makeOpenWebinar({ timezone }))).toMatchObject({
      hostZone,
      hostOffset: -480,
    });
  });

  it('has a day last that day', () => {
    const day = makeSession({ start: makeMoment('2026-12-08T00:00-08:00') });
    expect(buildTime(day, makeOpenWebinar())).toMatchObject({
      dateOnly: true,
      start: '2026-12-08T08:00:00.000Z',
      end: '2026-12-09T08:00:00.000Z',
    });
  });
});

describe('the video', () => {
  const recorded = (id: string, day: string) =>
    makeSession({ start: makeMoment(`${day}T09:00:00Z`), video: { id, start: 0 } });

  it('is the entry’s own, or that of its latest session that has one', () => {
    const sessions = [
      recorded('firstVideo1', '2026-12-08'),
      recorded('secondVid11', '2026-12-09'),
      makeSession({ start: makeMoment('2026-12-10T09:00:00Z') }),
    ];
    expect(pickVideo(makeOpenWebinar({ video, sessions }))).toEqual(video);
    expect(pickVideo(makeOpenWebinar({ sessions }))?.id).toBe('secondVid11');
    expect(pickVideo(makeOpenWebinar())).toBeNull();
  });

  it('comes with its addresses and a title for its frame', () => {
    expect(buildVideo(video, 'Launch')).toEqual({
      embedUrl:
        'https://www.youtube-nocookie.com/embed/someVideo11?autoplay=1&rel=0&enablejsapi=1&start=90',
      watchUrl: 'https://www.youtube.com/watch?v=someVideo11&t=90s',
      title: 'Launch',
    });
    expect(buildVideo(null, 'Launch')).toBeNull();
  });
});
