import { expect, it } from 'vitest';
import { formatClock, formatCueTime, parseClock } from './clock';

it.each([
  ['0:00', 0],
  ['12:34', 754],
  ['1:02:03', 3723],
  ['00:12:34.5', 754.5],
  ['00:00:01,250', 1.25],
  ['75:10', 4510],
  ['99:59:59', 359_999],
  [' 12:34 ', 754],
  ['12:60', null],
  ['1:60:00', null],
  ['12', null],
  ['1:2:3:4', null],
  ['-1:00', null],
  ['', null],
])('reads %j as %j seconds', (text, seconds) => expect(parseClock(text)).toBe(seconds));

it.each([
  [0, '00:00'],
  [9.9, '00:09'],
  [754, '12:34'],
  [3723.4, '1:02:03'],
])('writes %j as %j', (seconds, text) => expect(formatClock(seconds)).toBe(text));

it.each([
  [0, '00:00:00.000'],
  [754.2, '00:12:34.200'],
  [59.9999, '00:01:00.000'],
  [3723.25, '01:02:03.250'],
])('writes %j for a caption as %j', (seconds, text) => expect(formatCueTime(seconds)).toBe(text));
