import type { APIRequestContext } from '@playwright/test';
import ICAL from 'ical.js';
import { readRenderedAt } from '../fixtures/site';
import { expect, test } from '../test';

const day = 24 * 60 * 60_000;

test('a calendar takes the session in at its instant', async ({ request }) => {
  const { text, events } = await readCalendar(request, '/webinars/upcoming-gated/calendar.ics');
  expect(events).toHaveLength(1);
  const [event] = events;
  const start = event?.startDate.toJSDate().getTime() ?? 0;
  expect(start).toBe(readRenderedAt() + 3 * day);
  expect((event?.endDate.toJSDate().getTime() ?? 0) - start).toBe(90 * 60_000);
  expect(event?.startDate.zone.tzid).toBe('UTC');
  expect(event?.summary).toBe('Rehearsing a launch');
  expect(event?.description).toContain('/webinars/upcoming-gated');
  expect(event?.component.getFirstPropertyValue('sequence')).toEqual(expect.any(Number));
  expect(text).not.toContain('GatedSoon01');
});

test('an event stays the same event however often it is fetched', async ({ request }) => {
  const first = await readCalendar(request, '/webinars/upcoming-gated/calendar.ics');
  const second = await readCalendar(request, '/webinars/upcoming-gated/calendar.ics');
  expect(first.events[0]?.uid).toBeTruthy();
  expect(second.events[0]?.uid).toBe(first.events[0]?.uid);
});

test('each session of two has an event, and an address of its own', async ({ request }) => {
  const path = '/webinars/upcoming-two-sessions/calendar.ics';
  const { events } = await readCalendar(request, path);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
  const one = await readCalendar(request, `${path}?session=asia-and-australia`);
  expect(one.events.map(({ uid }) => uid)).toEqual([events[1]?.uid]);
  expect((await request.get(`${path}?session=none`)).status()).toBe(404);
});

test('lines are folded and end as calendars want them to', async ({ request }) => {
  const { text } = await readCalendar(request, '/webinars/upcoming-two-sessions/calendar.ics');
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
});

async function readCalendar(request: APIRequestContext, path: string) {
  const answer = await request.get(path);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('text/calendar');
  const text = await answer.text();
  const events = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  return { text, events };
}
