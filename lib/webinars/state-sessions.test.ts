import { describe, expect, it } from 'vitest';
import { compareWebinars } from './assemble';
import type { Webinar } from './model';
import { endOf, findNextChange, getSessionState, getState, pickSession } from './state';
import { makeOpenWebinar, makeSessionAt } from './webinar.fixture';

const start = Date.parse('2026-12-08T09:00:00-08:00');
const minute = 60_000;
const video = { id: 'someVideo11', start: 0 };

const lasts = (minutes: number | null, text = 'as written') => ({ text, minutes });

describe('the state of several sessions', () => {
  const several = (changes: Partial<Webinar> = {}) =>
    makeOpenWebinar({
      sessions: [
        makeSessionAt('2026-12-08T09:00:00Z'),
        makeSessionAt('2026-12-08T17:00:00Z', { duration: lasts(30) }),
      ],
      ...changes,
    });
  const first = Date.parse('2026-12-08T09:00:00Z');
  const second = Date.parse('2026-12-08T17:00:00Z');
  const taped = several({
    sessions: [
      makeSessionAt('2026-12-08T09:00:00Z', { video }),
      makeSessionAt('2026-12-08T17:00:00Z'),
    ],
  });

  it.each([
    ['before the first', several(), first - 1, 'upcoming'],
    ['during the first', several(), first, 'live'],
    ['1 ms before the first is over', several(), first + 60 * minute - 1, 'live'],
    ['between the two', several(), first + 60 * minute, 'upcoming'],
    ['1 ms before the second', several(), second - 1, 'upcoming'],
    ['during the second', several(), second, 'live'],
    ['after the second', several(), second + 30 * minute, 'awaiting-recording'],
    ['after the second, with a video', several({ video }), second + 30 * minute, 'on-demand'],
    ['after both, with a recording of one', taped, second + 60 * minute, 'on-demand'],
    ['between the two, with a recording of one', taped, second - 1, 'upcoming'],
  ] as const)('%s', (_, webinar, now, state) => {
    expect(getState(webinar, now)).toBe(state);
  });

  it('pickSession is the one going on or next, or else the last', () => {
    const picked = (now: number) => pickSession(several(), now)?.start.instant;
    expect([first - 1, first, first + 60 * minute, second + 1, second + 1e9].map(picked)).toEqual([
      first,
      first,
      second,
      second,
      second,
    ]);
    expect(pickSession(makeOpenWebinar({ sessions: [] }), first)).toBeNull();
  });
});

describe('findNextChange', () => {
  const webinars = [
    makeOpenWebinar({ duration: lasts(30) }),
    makeOpenWebinar({
      sessions: [makeSessionAt('2026-12-08T09:00:00Z'), makeSessionAt('2026-12-08T18:00:00Z')],
    }),
  ].sort(compareWebinars);

  it('walks through every start and end, each after the last', () => {
    const found: string[] = [];
    let now: number | null = 0;
    while (now !== null) {
      now = findNextChange(webinars, now);
      if (now !== null) found.push(new Date(now).toISOString().slice(11, 19));
    }
    expect(found).toEqual(['09:00:00', '10:00:00', '17:00:00', '17:30:00', '18:00:00', '19:00:00']);
  });

  it('misses no change of a state', () => {
    let changes = 0;
    const states = (now: number) => webinars.map((webinar) => getState(webinar, now)).join();
    for (let now = Date.parse('2026-12-08T08:00:00Z'); now < start + 90 * minute; now += 10_000) {
      const change = findNextChange(webinars, now);
      const isSoon = change !== null && change <= now + 10_000;
      if (states(now) !== states(now + 10_000)) changes += 1;
      expect(isSoon).toBe(states(now) !== states(now + 10_000));
    }
    expect(changes).toBe(5);
  });

  it('is where getSessionState changes', () => {
    const [session] = makeOpenWebinar().sessions;
    if (!session) throw new Error('no session');
    const end = endOf(session, makeOpenWebinar());
    expect(getSessionState(session, makeOpenWebinar(), end - 1)).toBe('live');
    expect(getSessionState(session, makeOpenWebinar(), end)).toBe('over');
  });
});
