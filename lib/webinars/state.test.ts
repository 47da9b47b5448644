import { describe, expect, it } from 'vitest';
import type { Webinar } from './model';
import { findNextChange, getState, isAhead } from './state';
import { makeOpenWebinar, makeSessionAt } from './webinar.fixture';

const start = Date.parse('2026-12-08T09:00:00-08:00');
const minute = 60_000;
const video = { id: 'someVideo11', start: 0 };

const lasts = (minutes: number | null, text = 'as written') => ({ text, minutes });

describe('the state of one session', () => {
  const hour = makeOpenWebinar();
  const hourWithVideo = makeOpenWebinar({ video });
  const short = makeOpenWebinar({ duration: lasts(39) });
  const pages = makeOpenWebinar({ duration: lasts(null, '8 pages') });
  const recorded = makeOpenWebinar({ preRecorded: true, video });
  const recordedNoVideo = makeOpenWebinar({ preRecorded: true });
  const own = makeOpenWebinar({
    duration: lasts(39),
    sessions: [makeSessionAt('2026-12-08T09:00:00-08:00', { duration: lasts(90) })],
  });
  const external = makeOpenWebinar({ externalUrl: 'https://example.com/', video });

  it.each([
    ['an hour before it begins', hour, start - 60 * minute, 'upcoming'],
    ['1 ms before it begins', hour, start - 1, 'upcoming'],
    ['the moment it begins', hour, start, 'live'],
    ['1 ms after it began', hour, start + 1, 'live'],
    [
      '1 ms before an hour is over, where nothing says how long it is',
      hour,
      start + 60 * minute - 1,
      'live',
    ],
    ['the moment the hour is over', hour, start + 60 * minute, 'awaiting-recording'],
    ['1 ms after the hour is over', hour, start + 60 * minute + 1, 'awaiting-recording'],
    ['years later', hour, start + 1e12, 'awaiting-recording'],
    ['before it begins, with a video', hourWithVideo, start - 1, 'upcoming'],
    ['while it is on, with a video', hourWithVideo, start + 1, 'live'],
    ['once it is over, with a video', hourWithVideo, start + 60 * minute, 'on-demand'],
    ['1 ms before its own length is over', short, start + 39 * minute - 1, 'live'],
    ['once its own length is over', short, start + 39 * minute, 'awaiting-recording'],
    ['within the hour, where its length is no time', pages, start + 60 * minute - 1, 'live'],
    [
      'after the hour, where its length is no time',
      pages,
      start + 60 * minute,
      'awaiting-recording',
    ],
    [
      'within the session’s length, which counts before the entry’s',
      own,
      start + 90 * minute - 1,
      'live',
    ],
    ['after the session’s length', own, start + 90 * minute, 'awaiting-recording'],
    ['before it begins, pre-recorded', recorded, start - 1, 'upcoming'],
    ['the moment it begins, pre-recorded', recorded, start, 'on-demand'],
    ['the moment it begins, pre-recorded without a video', recordedNoVideo, start, 'on-demand'],
    ['before it begins, external', external, start - 1, 'external'],
    ['while it is on, external', external, start, 'external'],
    ['once it is over, external', external, start + 1e9, 'external'],
  ] as const)('%s', (_, webinar, now, state) => {
    expect(getState(webinar, now)).toBe(state);
  });
});

describe('the state of a day without a time', () => {
  const day = (changes: Partial<Webinar> = {}) =>
    makeOpenWebinar({ sessions: [makeSessionAt('2026-12-08T00:00-08:00')], ...changes });
  const midnight = Date.parse('2026-12-08T00:00:00-08:00');

  it.each([
    ['1 ms before the day', day(), midnight - 1, 'upcoming'],
    ['the moment the day begins', day(), midnight, 'live'],
    [
      'in the evening, though it takes an hour',
      day({ duration: lasts(60) }),
      midnight + 1439 * minute,
      'live',
    ],
    ['the next day', day({ duration: lasts(60) }), midnight + 1440 * minute, 'awaiting-recording'],
    [
      'the next day, where it takes two',
      day({ duration: lasts(2880) }),
      midnight + 2880 * minute - 1,
      'live',
    ],
    ['after two', day({ duration: lasts(2880) }), midnight + 2880 * minute, 'awaiting-recording'],
    ['the moment the day begins, pre-recorded', day({ preRecorded: true }), midnight, 'on-demand'],
  ] as const)('%s', (_, webinar, now, state) => {
    expect(getState(webinar, now)).toBe(state);
  });
});

describe('the state of an entry without a date', () => {
  it.each([
    ['nothing else known', {}, 'upcoming'],
    ['a video', { video }, 'on-demand'],
    ['pre-recorded', { preRecorded: true }, 'on-demand'],
    ['external', { externalUrl: 'https://example.com/' }, 'external'],
  ] as const)('%s', (_, changes, state) => {
    const webinar = makeOpenWebinar({ date: null, sessions: [], ...changes });
    for (const now of [0, start, 4e12]) expect(getState(webinar, now)).toBe(state);
    expect(findNextChange([webinar], 0)).toBeNull();
  });
});

describe('getState', () => {
  it('is pure: what it looks at stays as it is, and the same question has the same answer', () => {
    const webinar = Object.freeze(
      makeOpenWebinar({ sessions: [Object.freeze(makeSessionAt('2026-12-08T09:00:00-08:00'))] }),
    );
    const answers = [start, start - 1, start, start + 1e9, start].map((now) =>
      getState(webinar, now),
    );
    expect(answers).toEqual(['live', 'upcoming', 'live', 'awaiting-recording', 'live']);
  });

  it('does not ask for a registration: gated or not is beside it', () => {
    expect(getState(makeOpenWebinar({ gated: true }), start)).toBe(
      getState(makeOpenWebinar({ gated: false }), start),
    );
  });
});

describe('isAhead', () => {
  it('holds for external entries too, until they are over', () => {
    const external = makeOpenWebinar({ externalUrl: 'https://example.com/', video });
    const answers = [start - 1, start, start + 60 * minute].map((now) => isAhead(external, now));
    expect(answers).toEqual([true, true, false]);
  });
});
