import { describe, expect, it } from 'vitest';
import { findFixes } from './find-fixes';

const zone = 'America/Los_Angeles';
const id = 'iULct6-IAFQ';

function fixes(fields: string, timezone: string | null = zone) {
  const found = findFixes(`---\ntitle: A talk\n${fields}\n---\n`, timezone);
  return found.map(({ path, before, value }) => [path.join('.'), before, value]);
}

describe('findFixes', () => {
  it.each([
    ['sortable_date: 2026-12-03T10:00:00', 'sortable_date', '2026-12-03T10:00:00-08:00'],
    ['main:\n  sortable_date: 2026-07-03 9:05', 'main.sortable_date', '2026-07-03T09:05:00-07:00'],
    [
      'multiple:\n  - datetime: 2026-07-03T10:00',
      'multiple.0.datetime',
      '2026-07-03T10:00:00-07:00',
    ],
    [
      'sortable_date: 2026-12-03T10:00:00\ntimezone: Asia/Kolkata',
      'sortable_date',
      '2026-12-03T10:00:00+05:30',
    ],
  ])('writes the offset that is missing in "%s"', (fields, path, after) => {
    expect(fixes(fields)).toEqual([[path, expect.any(String), after]]);
  });

  it.each([
    ['has its offset', 'sortable_date: 2026-12-03T10:00:00+02:00'],
    ['is a day', 'sortable_date: 2026-12-03'],
    ['comes twice as clocks are put back', 'sortable_date: 2026-11-01T01:30:00'],
    ['never comes as clocks are put forward', 'sortable_date: 2026-03-08T02:30:00'],
    ['is a text that is shown', 'main:\n  datetime: 2026-12-03T10:00:00'],
    ['is in a zone that does not exist', 'sortable_date: 2026-12-03T10:00:00\ntimezone: Pacific'],
  ])('leaves a date that %s', (_, fields) => {
    expect(fixes(fields)).toEqual([]);
  });

  it('leaves dates where nothing names a zone', () => {
    expect(fixes('sortable_date: 2026-12-03T10:00:00', null)).toEqual([]);
  });

  it.each([
    [`https://youtu.be/${id}?si=x&t=1m30s`, `https://www.youtube.com/watch?v=${id}&t=90s`],
    [`https://m.youtube.com/watch?v=${id}`, `https://www.youtube.com/watch?v=${id}`],
    [`https://studio.youtube.com/video/${id}/edit`, `https://www.youtube.com/watch?v=${id}`],
    [id, `https://www.youtube.com/watch?v=${id}`],
  ])('writes the video of %s as usual', (before, after) => {
    expect(fixes(`youtube_url: "${before}"`)).toEqual([['youtube_url', before, after]]);
  });

  it.each([
    `https://www.youtube.com/embed/${id}`,
    `https://www.youtube.com/embed/${id}?rel=0`,
    `https://www.youtube-nocookie.com/embed/${id}`,
    `https://www.youtube.com/watch?v=${id}`,
    `https://www.youtube.com/watch?v=${id}&t=90s`,
    'https://vimeo.com/123456789',
    '',
  ])('leaves the address "%s"', (address) => {
    expect(fixes(`youtube_url: "${address}"`)).toEqual([]);
  });

  it('keeps search engines from external webinars, and from no others', () => {
    const leadsAway = 'external: true\nurl_slug: https://example.com/talk';
    const field = 'block_external_search_index';
    expect(fixes(leadsAway)).toEqual([[field, '', true]]);
    expect(fixes(`${leadsAway}\n${field}: false`)).toEqual([[field, 'false', true]]);
    expect(fixes(`${leadsAway}\n${field}: yes`)).toEqual([]);
    expect(fixes('external: true\nurl_slug: talk')).toEqual([]);
    expect(fixes('url_slug: https://example.com/talk')).toEqual([]);
  });

  it('leaves what is no entry', () => {
    expect(findFixes('youtube_url: youtu.be/iULct6-IAFQ', zone)).toEqual([]);
    expect(findFixes('---\ntitle: Queues: without tears\n---\n', zone)).toEqual([]);
  });
});
