import { expect, it } from 'vitest';
import { makeOpenWebinar, makeSessionAt } from './webinar.fixture';
import { keepWhileTrue } from './while-true';

const start = Date.parse('2026-12-08T09:00:00Z');
const webinars = [makeOpenWebinar({ sessions: [makeSessionAt('2026-12-08T09:00:00Z')] })];

it('builds again when a state changes, the clock is set back or the content is another', () => {
  const built: number[] = [];
  const read = keepWhileTrue((_, now) => built.push(now));
  for (const now of [start - 2_000, start - 1_000, start - 1]) read(webinars, now);
  expect(built).toEqual([start - 2_000]);
  read(webinars, start);
  read(webinars, start + 1_000);
  expect(built).toEqual([start - 2_000, start]);
  read(webinars, start - 5_000);
  read([...webinars], start - 5_000);
  expect(built).toHaveLength(4);
});
