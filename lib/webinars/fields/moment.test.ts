import { describe, expect, it } from 'vitest';
import { findRightOffset, formatMoment, parseWrittenDate, toMoment } from './moment';

const pacific = 'America/Los_Angeles';

function instantOf(text: string, timezone: string | null = null): string | null {
  const written = parseWrittenDate(text);
  return written && new Date(toMoment(written, timezone).instant).toISOString();
}

function rightOffset(text: string, timezone: string): number | null {
  const written = parseWrittenDate(text);
  if (!written) throw new Error(`${text} is not a date.`);
  return findRightOffset(written, timezone);
}

describe('a written date', () => {
  it.each([
    ['2020-10-08T10:00:00-07:00', '2020-10-08T17:00:00.000Z'],
    ['2020-10-08T10:00-07:00', '2020-10-08T17:00:00.000Z'],
    ['2020-10-08 10:00:00 -0700', '2020-10-08T17:00:00.000Z'],
    ['2020-10-08t10:00:00-07', '2020-10-08T17:00:00.000Z'],
    ['2020-10-08T9:05:00-7:00', '2020-10-08T16:05:00.000Z'],
    ['2020-3-8T9:05:00-08:00', '2020-03-08T17:05:00.000Z'],
    ['2020-04-08T11:30:00.000+02:00', '2020-04-08T09:30:00.000Z'],
    ['2020-04-08T11:30:00,123456789+02:00', '2020-04-08T09:30:00.000Z'],
    ['2020-10-08T17:00:00Z', '2020-10-08T17:00:00.000Z'],
    ['2020-10-08T17:00:00z', '2020-10-08T17:00:00.000Z'],
    ['2020-10-08T10:00:00+05:30', '2020-10-08T04:30:00.000Z'],
    ['2020-10-08T10:00:00+14:00', '2020-10-07T20:00:00.000Z'],
    ['2020-10-08T10:00:00-12:00', '2020-10-08T22:00:00.000Z'],
    ['2024-02-29T10:00:00Z', '2024-02-29T10:00:00.000Z'],
    ['2020-10-08T00:00:00Z', '2020-10-08T00:00:00.000Z'],
    ['2020-10-08T23:59:59Z', '2020-10-08T23:59:59.000Z'],
  ])('%s is the instant %s', (text, instant) => {
    expect(instantOf(text, pacific)).toBe(instant);
  });

  it.each([
    '2026-02-30T10:00:00Z',
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-10-00',
    '2026-10-08T24:00:00Z',
    '2026-10-08T25:00:00Z',
    '2026-10-08T10:60:00Z',
    '2026-10-08T10:00:60Z',
    '2026-10-08T10:00:00+15:00',
    '2026-10-08T10:00:00-12:30',
    '2026-10-08T10:00:00-07:60',
    '2026-10-08T10:00:00 PDT',
    '2026-10-08T10 AM',
    '2026-10-08T',
    '10/08/2026',
    'Oct 8, 2026',
    '1969-12-31',
    '20-10-08',
    '12026-10-08',
    '1602176400',
    'TBD',
    '2020-10-08T10:00:00-07:00[America/Los_Angeles]',
  ])('%s is none', (text) => expect(parseWrittenDate(text)).toBeNull());

  it('keeps the offset it was written with', () => {
    const written = parseWrittenDate('2020-10-08T10:00:00-07:00');
    expect(written && toMoment(written, 'Europe/Berlin').offsetMinutes).toBe(-420);
  });

  it('in Z takes the offset that the host has then', () => {
    const written = parseWrittenDate('2020-10-08T17:00:00Z');
    expect(written && toMoment(written, pacific).offsetMinutes).toBe(-420);
    expect(written && toMoment(written, null).offsetMinutes).toBe(0);
  });

  it.each([
    ['2026-07-01T10:00:00', pacific, '2026-07-01T17:00:00.000Z'],
    ['2026-01-15 10:00', pacific, '2026-01-15T18:00:00.000Z'],
    ['2026-03-08T02:30:00', pacific, '2026-03-08T10:30:00.000Z'],
    ['2026-11-01T01:30:00', pacific, '2026-11-01T08:30:00.000Z'],
    ['2026-07-01T10:00:00', null, '2026-07-01T10:00:00.000Z'],
    ['2026-07-01', pacific, '2026-07-01T07:00:00.000Z'],
    ['2026-07-01', null, '2026-07-01T00:00:00.000Z'],
  ])('%s without an offset is a time in %s', (text, timezone, instant) => {
    expect(instantOf(text, timezone)).toBe(instant);
  });

  it.each([
    ['2026-07-01', true],
    ['2026-07-01T00:00:00Z', false],
  ])('%s is a day without a time: %s', (text, dateOnly) => {
    expect(parseWrittenDate(text)?.dateOnly).toBe(dateOnly);
  });
});

describe('findRightOffset', () => {
  it.each([
    ['2020-10-08T10:00:00-07:00', pacific, null],
    ['2020-10-08T10:00:00-08:00', pacific, -420],
    ['2020-12-08T10:00:00-07:00', pacific, -480],
    ['2020-10-08T10:00:00+02:00', pacific, -420],
    ['2020-10-08T10:00:00+02:00', 'Europe/Berlin', null],
    ['2020-10-08T17:00:00Z', pacific, null],
    ['2020-10-08T17:00:00+00:00', pacific, -420],
    ['2020-10-08', pacific, null],
    // The hour that is skipped: the offset from before the change is as good as any.
    ['2026-03-08T02:30:00-08:00', pacific, null],
    ['2026-03-08T02:30:00-07:00', pacific, -480],
    // The hour that comes twice: both offsets hold.
    ['2026-11-01T01:30:00-07:00', pacific, null],
    ['2026-11-01T01:30:00-08:00', pacific, null],
    ['2026-11-01T01:30:00-06:00', pacific, -420],
  ])('%s in %s should be written with %s', (text, timezone, right) => {
    expect(rightOffset(text, timezone)).toBe(right);
  });
});

describe('formatMoment', () => {
  it('writes a date the way entries should', () => {
    expect(formatMoment(Date.UTC(2020, 9, 8, 10), -420)).toBe('2020-10-08T10:00:00-07:00');
  });
});
