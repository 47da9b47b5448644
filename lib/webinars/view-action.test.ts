import { describe, expect, it } from 'vitest';
import { buildLanding } from './view';
import { makeMoment, makeOpenWebinar } from './webinar.fixture';

const start = makeMoment('2026-12-08T09:00:00-08:00');
const before = start.instant - 1;
const during = start.instant;
const after = start.instant + 3_600_000;
const video = { id: 'someVideo11', start: 90 };

describe('what a visitor can do on a page', () => {
  it.each([
    ['attend', 'before it begins', { gated: false, video }, before],
    ['register', 'before it begins, gated', { gated: true, video }, before],
    ['attend', 'while it is on, without a stream', { gated: false, video: null }, during],
    ['watch', 'while it is on, with a stream', { gated: false, video }, during],
    ['register', 'while it is on, gated', { gated: true, video }, during],
    ['watch', 'once it is over', { gated: false, video }, after],
    ['register-to-watch', 'once it is over, gated', { gated: true, video }, after],
    [
      'ask-for-recording',
      'once it is over, without a recording',
      { gated: false, video: null },
      after,
    ],
    ['ask-for-recording', 'the same, gated', { gated: true, video: null }, after],
    [
      'ask-for-recording',
      'pre-recorded, and nothing there',
      { preRecorded: true, video: null },
      after,
    ],
  ] as const)('is to %s, %s', (action, _, changes, now) => {
    const landing = buildLanding(makeOpenWebinar(changes), now);
    expect(landing.action).toBe(action);
    expect(landing.video === null).toBe(action !== 'watch');
  });
});
