import { describe, expect, it } from 'vitest';
import { describeDate, describeMonth, describeTime, hostDay, hostPlace } from './format-time';
import type { TimeView } from './view-model';

function at(start: string, minutes = 60, rest: Partial<TimeView> = {}): TimeView {
  const end = new Date(Date.parse(start) + minutes * 60_000).toISOString();
  return {
    start,
    end,
    dateOnly: false,
    hostZone: 'America/Los_Angeles',
    hostOffset: -480,
    ...rest,
  };
}

const winter = at('2026-12-08T16:00:00Z', 90);

describe('describeTime', () => {
  it('writes day, date, times and zone', () => {
    expect(describeTime(winter, 'Europe/Berlin', 'en')).toEqual({
      weekday: 'Tue',
      day: '08',
      month: 'Dec',
      shortDate: 'Tue 8 Dec',
      date: 'Tuesday 8 December 2026',
      start: '17:00',
      range: '17:00 – 18:30',
      hours: '17:00 – 18:30',
      zone: 'CET',
    });
  });

  it.each([
    ['Europe/Berlin', '2026-07-01T10:00:00Z', '12:00 – 13:00', 'CEST'],
    ['America/Los_Angeles', '2026-03-08T09:30:00Z', '01:30 – 03:30', 'PST/PDT'],
    ['America/Los_Angeles', '2026-03-08T10:00:00Z', '03:00 – 04:00', 'PDT'],
    ['America/Los_Angeles', '2026-11-01T08:30:00Z', '01:30 – 01:30', 'PDT/PST'],
    ['Asia/Kolkata', '2026-12-08T16:00:00Z', '21:30 – 22:30', 'IST'],
    ['Asia/Kathmandu', '2026-12-08T16:00:00Z', '21:45 – 22:45', 'UTC+5:45'],
    ['America/Sao_Paulo', '2026-12-08T16:00:00Z', '13:00 – 14:00', 'UTC−3'],
    ['Asia/Tokyo', '2026-12-08T10:00:00Z', '19:00 – 20:00', 'UTC+9'],
    ['Etc/GMT+7', '2026-12-08T16:00:00Z', '09:00 – 10:00', 'UTC−7'],
    ['UTC', '2026-12-08T16:00:00Z', '16:00 – 17:00', 'UTC'],
  ])('names the zone in %s at %s', (zone, start, range, name) => {
    expect(describeTime(at(start), zone, 'en')).toMatchObject({ range, zone: name });
  });

  it.each([
    [-420, '09:00 – 10:00', 'UTC−7'],
    [330, '21:30 – 22:30', 'UTC+5:30'],
    [-210, '12:30 – 13:30', 'UTC−3:30'],
    [0, '16:00 – 17:00', 'UTC'],
  ])('reckons with a bare offset of %i minutes', (hostOffset, range, zone) => {
    const time = at('2026-12-08T16:00:00Z', 60, { hostZone: null, hostOffset });
    expect(describeTime(time, hostPlace(time), 'en')).toMatchObject({ range, zone });
  });

  it('moves to the next day where it is later', () => {
    expect(describeTime(at('2026-12-08T17:00:00Z'), 'Asia/Tokyo', 'en')).toMatchObject({
      day: '09',
      weekday: 'Wed',
      range: '02:00 – 03:00',
    });
  });

  it('names both days of a session that passes midnight', () => {
    const range = 'Tue 8 Dec, 23:00 – Wed 9 Dec, 02:00';
    const late = describeTime(at('2026-12-08T22:00:00Z', 180), 'Europe/Berlin', 'en');
    expect(late).toMatchObject({ range, hours: '23:00 – 02:00' });
    const twoDays = describeTime(at('2026-12-08T22:00:00Z', 2880), 'Europe/Berlin', 'en');
    expect(twoDays.hours).toBe(twoDays.range);
  });

  it('does not count midnight itself as the next day', () => {
    expect(describeTime(at('2026-12-08T22:00:00Z'), 'Europe/Berlin', 'en').range).toBe(
      '23:00 – 00:00',
    );
  });

  it('writes one time where no end is known', () => {
    expect(describeTime(at('2026-12-08T16:00:00Z', 0), 'UTC', 'en').range).toBe('16:00');
  });

  it('keeps a day without a time at the host, wherever the visitor is', () => {
    const day = at('2026-12-08T08:00:00Z', 1440, { dateOnly: true });
    const there = describeTime(day, 'Pacific/Auckland', 'en');
    expect(there).toMatchObject({
      day: '08',
      date: 'Tuesday 8 December 2026',
      start: null,
      range: null,
      hours: null,
    });
  });

  it("follows the site's language", () => {
    const text = describeTime(winter, 'Europe/Berlin', 'de');
    expect(text).toMatchObject({ date: 'Dienstag, 8. Dezember 2026', zone: 'MEZ' });
  });
});

describe('describeMonth and describeDate', () => {
  it('go by the host', () => {
    const time = at('2020-11-01T05:00:00Z');
    expect(describeMonth(time, 'en')).toBe('Oct 2020');
    expect(describeDate(time, 'en')).toBe('31 October 2020');
  });
});

describe('hostDay', () => {
  it.each<[string, Partial<TimeView>, string]>([
    ['2026-12-09T07:59:00Z', {}, '2026-12-08'],
    ['2026-12-09T08:00:00Z', {}, '2026-12-09'],
    ['2021-06-01T22:30:00Z', { hostZone: null, hostOffset: 345 }, '2021-06-02'],
    ['2021-06-01T02:30:00Z', { hostZone: null, hostOffset: -480 }, '2021-05-31'],
    ['2021-05-31T15:00:00Z', { dateOnly: true, hostZone: 'Asia/Tokyo' }, '2021-06-01'],
  ])('is where the host is: %s, %o', (start, rest, day) => {
    expect(hostDay(at(start, 60, rest))).toBe(day);
  });
});
