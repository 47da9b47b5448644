import { describe, expect, it } from 'vitest';
import { formatOffset, isTimeZone, offsetAt, offsetAtWallTime } from './zone';

const hours = (count: number) => count * 60;

describe('isTimeZone', () => {
  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata', 'UTC', 'europe/berlin'])(
    'knows %s',
    (name) => expect(isTimeZone(name)).toBe(true),
  );

  it.each(['', 'Pacific', 'America/Springfield', 'PT', '../../etc/passwd', '__proto__'])(
    'does not know "%s"',
    (name) => expect(isTimeZone(name)).toBe(false),
  );
});

describe('offsetAt', () => {
  it.each([
    ['America/Los_Angeles', '2026-01-15T12:00:00Z', hours(-8)],
    ['America/Los_Angeles', '2026-07-15T12:00:00Z', hours(-7)],
    ['America/Los_Angeles', '2026-03-08T09:59:59Z', hours(-8)],
    ['America/Los_Angeles', '2026-03-08T10:00:00Z', hours(-7)],
    ['Europe/Berlin', '2026-10-25T00:59:59Z', hours(2)],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', hours(1)],
    ['Asia/Kolkata', '2026-01-15T12:00:00.999Z', hours(5) + 30],
    ['Asia/Kathmandu', '2026-01-15T12:00:00Z', hours(5) + 45],
    ['Pacific/Kiritimati', '2026-01-15T12:00:00Z', hours(14)],
    ['UTC', '2026-01-15T00:00:00Z', 0],
  ])('in %s at %s is %i minutes', (zone, instant, offset) => {
    expect(offsetAt(zone, Date.parse(instant))).toBe(offset);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => offsetAt('Mars/Olympus', 0)).toThrow(RangeError);
  });
});

describe('offsetAtWallTime', () => {
  it.each([
    ['an ordinary winter day', '2026-01-15T10:00:00Z', -8],
    ['an ordinary summer day', '2026-07-15T10:00:00Z', -7],
    ['the last second before the clocks go forward', '2026-03-08T01:59:59Z', -8],
    ['an hour that is skipped', '2026-03-08T02:30:00Z', -8],
    ['the first second after the skipped hour', '2026-03-08T03:00:00Z', -7],
    ['the evening after', '2026-03-08T20:00:00Z', -7],
    ['the last second before the clocks go back', '2026-11-01T00:59:59Z', -7],
    ['an hour that comes twice', '2026-11-01T01:30:00Z', -7],
    ['the first second after the hour that came twice', '2026-11-01T02:00:00Z', -8],
    ['the evening before', '2026-10-31T20:00:00Z', -7],
  ])('knows the offset in Los Angeles on %s', (_, wall, offset) => {
    expect(offsetAtWallTime('America/Los_Angeles', Date.parse(wall))).toBe(hours(offset));
  });
});

describe('formatOffset', () => {
  it.each([
    [0, '+00:00'],
    [-420, '-07:00'],
    [330, '+05:30'],
    [-210, '-03:30'],
    [840, '+14:00'],
  ])('writes %i minutes as %s', (minutes, text) => expect(formatOffset(minutes)).toBe(text));
});
