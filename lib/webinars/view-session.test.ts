import { describe, expect, it } from 'vitest';
import { buildSessionCard } from './view';
import { makeMoment, makeOpenWebinar, makeSession, makeWebinar } from './webinar.fixture';

const start = makeMoment('2026-12-08T09:00:00-08:00');
const before = start.instant - 1;
const during = start.instant;

describe('buildSessionCard', () => {
  const sessions = [
    makeSession({ id: 'a', label: 'Ask seCretVid30', start }),
    makeSession({
      id: 'b',
      start: makeMoment('2026-12-09T09:00:00-08:00'),
      duration: { text: '2 hours', minutes: 120 },
    }),
  ];

  it('is about one session: its own time, length, state and address', () => {
    const webinar = makeOpenWebinar({ sessions });
    expect(buildSessionCard(webinar, 'a', during)).toMatchObject({
      key: 'launch a',
      href: '/webinars/launch#session-a',
      state: 'live',
      time: { start: '2026-12-08T17:00:00.000Z' },
      sessionsAhead: 1,
    });
    expect(buildSessionCard(webinar, 'b', during)).toMatchObject({
      href: '/webinars/launch#session-b',
      state: 'upcoming',
      sessionLabel: null,
      duration: { badge: '2 h' },
      time: { start: '2026-12-09T17:00:00.000Z' },
    });
  });

  it('hides what the gate hides, also what belongs to another session', () => {
    const [a, b] = sessions.map((each) => ({
      ...each,
      video: { id: `my_video_${each.id}1`, start: 0 },
    }));
    const webinar = makeWebinar({
      title: 'After my_video_b1',
      metaDescription: '',
      description: 'Or my\\_video\\_b1, my\\_video\\_a1.',
      sessions: a && b ? [a, b] : [],
    });
    for (const id of ['a', 'b']) {
      const text = JSON.stringify(buildSessionCard(webinar, id, before));
      expect(text).not.toMatch(/seCretVid30|my_video/);
      expect(text).toContain('Or ');
    }
    expect(buildSessionCard(webinar, 'a', before).sessionLabel).toMatch(/^Ask /);
  });
});
