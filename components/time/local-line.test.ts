import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { describeTime } from '@/lib/webinars/format-time';
import { LocalLine } from './local-line';

it.each([
  ['of one day', '2026-12-08T16:00:00Z', 1, 'Tue 8 Dec, 17:00 – 18:00 CET'],
  ['over midnight', '2026-12-08T22:30:00Z', 1, 'Tue 8 Dec, 23:30 – 00:30 CET'],
  ['of two days', '2026-12-08T16:00:00Z', 48, 'Tue 8 Dec, 17:00 – Thu 10 Dec, 17:00 CET'],
])('names each day once in a session %s', (_, start, hours, words) => {
  const end = new Date(Date.parse(start) + hours * 3_600_000).toISOString();
  const time = { start, end, dateOnly: false, hostZone: 'Europe/Berlin', hostOffset: 60 };
  const host = describeTime(time, 'Europe/Berlin', 'en');
  const line = createElement(LocalLine, { time, host, language: 'en', withDate: true });
  expect(renderToStaticMarkup(line)).toContain(`>${words} · host’s\u00A0time</time>`);
});
