import { expect, test } from 'vitest';
import { getState } from '../../webinars/state';
import { buildCard, buildLanding } from '../../webinars/view';
import { makeMoment, makeSession, makeWebinar } from '../../webinars/webinar.fixture';
import { previewPath } from './address';
import { insideAddress } from './inside-address';
import { keepCardInside, keepLandingInside } from './keep-inside';
import { listStops, readMoment } from './moment';

test('a moment is read as dates are written, at the host where no offset is named', () => {
  const instant = Date.parse('2026-12-08T09:00:00Z');
  expect(readMoment('2026-12-08T10:00:00+01:00', null)).toBe(instant);
  expect(readMoment('2026-12-08T10:00', 'Europe/Berlin')).toBe(instant);
  const address = new URL(previewPath('a', { at: instant }), 'http://localhost');
  expect(readMoment(address.searchParams.get('at') ?? '', 'Europe/Berlin')).toBe(instant);
  for (const text of [undefined, '', 'tomorrow', '2026-13-01', '1969-01-01', 'Infinity']) {
    expect(readMoment(text, null)).toBeNull();
  }
});

test('the stops of an entry are before, while and after it', () => {
  const start = makeMoment('2026-12-08T09:00:00-08:00');
  const webinar = makeWebinar({ sessions: [makeSession({ start })] });
  const states = listStops(webinar, Date.now()).map(({ at }) => getState(webinar, at));
  expect(states).toEqual(['upcoming', 'live', 'on-demand']);
  expect(listStops(makeWebinar({ sessions: [] }), Date.now())).toEqual([]);
});

test('cards lead on in the preview, but for those of other sites', () => {
  const at = Date.parse('2026-12-08T09:00:00Z');
  const card = keepCardInside(buildCard(makeWebinar(), at), at);
  expect(card.href).toBe('/studio/preview/launch?at=2026-12-08T09%3A00%3A00.000Z');
  const external = makeWebinar({ externalUrl: 'https://example.com/talk' });
  expect(keepCardInside(buildCard(external, at), at).href).toBe('https://example.com/talk');
});

test('a landing page leads nowhere', () => {
  const tags = { level: null, topics: ['Maps'], languages: [], clouds: [] };
  const landing = keepLandingInside(buildLanding(makeWebinar({ tags }), Date.now()));
  expect(landing.topics).toEqual([{ name: 'Maps', href: null }]);
});

test('links of public pages lead to the same moment, and those that have none nowhere', () => {
  const at = Date.parse('2026-12-08T09:00:00Z');
  expect(insideAddress('/webinars', at)).toBe(previewPath(null, { at }));
  expect(insideAddress('/webinars/launch', null)).toBe('/studio/preview/launch');
  const others = ['/webinars/search', '/webinars/launch/watch', '/webinars/topics/a', '/', '/x'];
  expect(others.map((path) => insideAddress(path, at))).toEqual(others.map(() => null));
});
