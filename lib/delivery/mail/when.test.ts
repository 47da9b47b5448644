import { expect, it } from 'vitest';
import type { TimeView } from '../../webinars/view-model';
import { describeDistance, describeWhen } from './when';

/** An hour from a UTC time on, held in Los Angeles. */
function makeTime(start: string, changes: Partial<TimeView> = {}): TimeView {
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  const host = { hostZone: 'America/Los_Angeles', hostOffset: -480 };
  return { start, end, dateOnly: false, ...host, ...changes };
}

const write = (time: TimeView, zone: string | null) =>
  describeWhen(time, zone, 'en').map(({ time: clock, whose }) => `${clock} (${whose})`);

it.each([
  // America has changed its clocks, Europe has not.
  ['2027-03-22T16:00:00.000Z', '17:00 – 18:00 CET', '09:00 – 10:00 PDT'],
  ['2027-03-29T16:00:00.000Z', '18:00 – 19:00 CEST', '09:00 – 10:00 PDT'],
  // Europe has changed its clocks, America has not.
  ['2026-10-26T16:00:00.000Z', '17:00 – 18:00 CET', '09:00 – 10:00 PDT'],
  ['2026-11-02T17:00:00.000Z', '18:00 – 19:00 CET', '09:00 – 10:00 PST'],
  // In the hour that is skipped, and in the one that comes twice.
  ['2027-03-28T01:00:00.000Z', '03:00 – 04:00 CEST', '18:00 – 19:00 PDT'],
  ['2026-10-25T00:30:00.000Z', '02:30 – 02:30 CEST/CET', '17:30 – 18:30 PDT'],
])('is right on both clocks at %s', (start, visitor, host) => {
  const [own, other] = write(makeTime(start), 'Europe/Berlin');
  expect(own).toContain(visitor);
  expect(own).toContain('(your time, Berlin)');
  expect(other).toContain(host);
  expect(other).toContain('(the host’s time, Los Angeles)');
});

it('says it once where both clocks show the same', () => {
  const time = makeTime('2026-12-08T17:00:00.000Z');
  expect(write(time, 'America/Los_Angeles')).toEqual([
    'Tuesday 8 December 2026, 09:00 – 10:00 PST (your time and the host’s, Los Angeles)',
  ]);
  const inLagos = makeTime('2026-12-08T17:00:00.000Z', {
    hostZone: 'Africa/Lagos',
    hostOffset: 60,
  });
  expect(write(inLagos, 'Europe/Berlin')).toHaveLength(1);
  const atNoZone = makeTime('2026-12-08T17:00:00.000Z', { hostZone: null, hostOffset: 0 });
  expect(write(atNoZone, null)).toEqual([
    'Tuesday 8 December 2026, 17:00 – 18:00 UTC (the host’s time)',
  ]);
});

it('says the day alone where no time of day is known', () => {
  const time = makeTime('2026-12-08T08:00:00.000Z', { dateOnly: true });
  expect(describeWhen(time, 'Asia/Tokyo', 'en')).toEqual([
    { time: 'Tuesday 8 December 2026', whose: null },
  ]);
});

it.each([
  ['2026-12-07T17:00:00Z', 'tomorrow'],
  ['2026-12-06T17:00:00Z', 'in 2 days'],
  // After midnight in Berlin.
  ['2026-12-08T00:30:00Z', 'today'],
  ['2026-12-08T05:30:00Z', 'in 12 hours'],
  ['2026-12-08T15:00:00Z', 'in 2 hours'],
  ['2026-12-08T15:30:00Z', 'in 90 minutes'],
  ['2026-12-08T16:01:00Z', 'in an hour'],
  ['2026-12-08T16:10:00Z', 'in 50 minutes'],
  ['2026-12-08T16:40:00Z', 'in 20 minutes'],
  ['2026-12-08T16:59:30Z', 'in a minute'],
])('says at %s that it begins %s', (now, words) => {
  const time = makeTime('2026-12-08T17:00:00.000Z');
  expect(describeDistance(time, Date.parse(now), 'Europe/Berlin')).toBe(words);
});
