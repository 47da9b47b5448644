import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { describeTime } from '@/lib/webinars/format-time';
import { LocalLine } from './local-line';

it.each([
  ['2026-12-08T16:00:00Z', 'Tue 8 Dec, 17:00 – 18:00 CET'],
  ['2026-12-08T22:30:00Z', 'Tue 8 Dec, 23:30 – Wed 9 Dec, 00:30 CET'],
])('names each day once: %s', (start, words) => {
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  const time = { start, end, dateOnly: false, hostZone: 'Europe/Berlin', hostOffset: 60 };
  const host = describeTime(time, 'Europe/Berlin', 'en');
  const line = createElement(LocalLine, { time, host, language: 'en', withDate: true });
  expect(renderToStaticMarkup(line)).toContain(`>${words} · host’s\u00A0time</time>`);
});
