import { expect, it } from 'vitest';
import type { Webinar } from './model';
import { buildCatalogueView, findLists } from './sections';
import { makeMoment, makeSession, makeWebinar } from './webinar.fixture';

const starts = ['2026-11-22T12:00:00+00:00', '2026-11-22T12:30:00+00:00', '2026-12-01T00:00:00Z'];
const webinars = starts.map((iso, nth) => {
  const start = makeMoment(iso);
  const sessions = [makeSession({ start })];
  const externalUrl = nth === 1 ? 'https://example.com/' : null;
  return makeWebinar({ slug: `talk-${nth}`, date: start, sessions, externalUrl, video: null });
});
const minute = 60_000;
const first = Date.parse(starts[0] ?? '');
/** Around each moment at which a list changes, and in between. */
const clocks = [-minute, -1, 0, 1, 29, 30, 31, 60, 61, 89, 90, 91, 20_000].map((each) =>
  Math.abs(each) === 1 ? first + each : first + each * minute,
);

it('says of the same entries at any time what it says of them alone', () => {
  // There and back, so that what was kept is asked for again from both sides.
  for (const clock of [...clocks, ...clocks.toReversed()]) {
    const fresh: Webinar[] = [...webinars];
    expect(buildCatalogueView(webinars, clock)).toEqual(buildCatalogueView(fresh, clock));
    for (const webinar of webinars) {
      expect(findLists(webinar, webinars, clock)).toEqual(findLists(webinar, fresh, clock));
    }
  }
  const seen = clocks.map((clock) => findLists(webinars[0] ?? makeWebinar(), webinars, clock)[0]);
  expect(new Set(seen)).toEqual(new Set(['upcoming', 'live', 'no-recording']));
});
