import { describe, expect, it } from 'vitest';
import type { CardView } from '@/lib/webinars/view-model';
import { actionLabel, presenterNames, stateLabel } from './card-words';

const card: CardView = {
  key: 'launch',
  slug: 'a-talk',
  href: '/webinars/a-talk',
  externalHost: null,
  title: 'A talk',
  summary: '',
  state: 'on-demand',
  isAhead: false,
  gated: false,
  featured: false,
  hasRecording: true,
  hasStream: false,
  cover: { seed: 'a-talk', image: null },
  duration: null,
  time: null,
  dateText: null,
  presenters: [],
  sessionLabel: null,
  sessionsAhead: 0,
};

describe('actionLabel and stateLabel', () => {
  it.each<[Partial<CardView>, string, string]>([
    [{}, 'Watch', 'On demand'],
    [{ gated: true }, 'Register to watch', 'On demand'],
    [{ hasRecording: false }, 'Details', 'No recording yet'],
    [{ state: 'awaiting-recording', hasRecording: false }, 'Details', 'No recording yet'],
    [{ state: 'upcoming', hasRecording: false }, 'Details', 'Upcoming'],
    [{ state: 'upcoming', hasRecording: false, gated: true }, 'Register', 'Upcoming'],
    [{ state: 'live', hasRecording: false, hasStream: true }, 'Join now', 'Live now'],
    [{ state: 'live', hasRecording: false }, 'Details', 'Live now'],
    [{ state: 'live', hasRecording: false, gated: true }, 'Register and join', 'Live now'],
    [{ state: 'external', externalHost: 'x.org', isAhead: true }, 'Visit site', 'On x.org'],
    [{ state: 'external', externalHost: 'x.org' }, 'Visit site', 'On x.org'],
  ])('for %o', (part, action, state) => {
    expect(actionLabel({ ...card, ...part })).toBe(action);
    expect(stateLabel({ ...card, ...part })).toBe(state);
  });
});

describe('presenterNames', () => {
  it.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', 'B', 'C', 'D'], 'A, B and 2 others'],
  ])('joins %o', (names, text) => {
    const presenters = names.map((name) => ({ name, role: null, photo: null, href: null }));
    expect(presenterNames({ presenters })).toBe(text);
  });
});
