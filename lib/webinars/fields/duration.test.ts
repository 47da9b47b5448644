import { describe, expect, it } from 'vitest';
import { formatBadge, parseDuration } from './duration';

describe('parseDuration', () => {
  it.each([
    ['39 minutes', 39],
    ['1 minute', 1],
    ['45 mins', 45],
    ['45 Min.', 45],
    ['90', 90],
    ['1 hour', 60],
    ['2 Hours', 120],
    ['1.5 hours', 90],
    ['1,5 hours', 90],
    ['2 1/2 hours', 150],
    ['2½ hours', 150],
    ['1 hour 30 minutes', 90],
    ['1 hour and 30 minutes', 90],
    ['1 hr, 15 min.', 75],
    ['1 h 30 min', 90],
    ['1h30', 90],
    ['1h30m', 90],
    ['1h 05', 65],
    ['90-minute', 90],
    ['about 45 minutes', 45],
    ['approximately 1 hour', 60],
    ['~45 minutes', 45],
    ['one hour', 60],
    ['an hour and a half', 90],
    ['half an hour', 30],
    ['2 days', 2880],
    ['One day', 1440],
    ['All day', 480],
    ['Full-day', 480],
  ])('reads "%s" as %i minutes', (text, minutes) => {
    expect(parseDuration(text)).toEqual({ text, minutes });
  });

  it.each([
    ['1:30', 90],
    ['0:39', 39],
    ['1:05:00', 65],
    ['00:39:12', 39],
    ['39:12', 39],
    ['12:30', 12],
  ])('reads the clock "%s" as %i minutes', (text, minutes) => {
    expect(parseDuration(text).minutes).toBe(minutes);
  });

  it.each([
    ['60-90 minutes', 90],
    ['60 – 90 minutes', 90],
    ['1-2 hours', 120],
    ['45 to 60 mins', 60],
    ['30 min - 1 hour', 60],
  ])('takes the longer end of the range "%s"', (text, minutes) => {
    expect(parseDuration(text).minutes).toBe(minutes);
  });

  it.each([
    '8 pages',
    '2 hours per session',
    '60 minutes (1 hour)',
    '45 minutes / 1 hour',
    '2 x 45 minutes',
    'To be announced',
    '0 minutes',
    '0',
    '1:75',
    '400 days',
    '5 months',
    '½',
    '-',
    `${'1'.repeat(90_000)}`,
    `1${' '.repeat(90_000)}minute`,
  ])('keeps the text alone where "%.30s" is no time, or not one time', (text) => {
    expect(parseDuration(text)).toEqual({ text, minutes: null });
  });
});

describe('formatBadge', () => {
  it.each([
    ['39 minutes', '39 min'],
    ['60 minutes', '1 h'],
    ['2 1/2 hours', '2 h 30'],
    ['90', '1 h 30'],
    ['All day', 'All day'],
    ['2 days', '2 days'],
    ['60-90 minutes', '60-90 minutes'],
    ['8 pages', null],
  ])('shortens "%s" to %s', (text, badge) => {
    expect(formatBadge(parseDuration(text))).toBe(badge);
  });
});
