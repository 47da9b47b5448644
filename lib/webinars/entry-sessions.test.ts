import { describe, expect, it } from 'vitest';
import { identifySessions, singleSession } from './entry-sessions';
import type { Session } from './model';
import { basics, loadEntry, loadWebinar, writeEntry } from './test-entries';

function load(frontMatter: string) {
  return loadWebinar(writeEntry(basics + frontMatter));
}

describe('the sessions of an entry', () => {
  it('are one, at its date, where it lists none', () => {
    expect(load('duration: 1 hour\n').sessions).toMatchObject([
      { id: '2026-12-03t18-00z', label: null, duration: { minutes: 60 }, video: null },
    ]);
  });

  it.each(['multiple', 'sessions'])('%s: holds it more than once, soonest first', (field) => {
    const { sessions } = load(`${field}:
  - label: Americas
    datetime: 2026-12-10T10:00:00-08:00
    duration: 90 minutes
    hubspot_form_id: 87da6907
    gotowebinar_key: 2511685185700474125
  - label: EMEA
    sortable_date: 2026-12-10T10:00:00+01:00
    youtube_url: https://youtu.be/emeaVideo11
    presenters: [{ name: Grace Example, role: Host, host: true }]
    form: { salesforce_campaign_id: abc }
  - datetime: 2026-12-11T10:00:00-08:00
  - datetime: 2026-12-11T10:00:00-08:00
  - { label: "", datetime: "" }
`);
    expect(sessions.map(({ id }) => id)).toEqual([
      'emea',
      'americas',
      '2026-12-11t18-00z',
      '2026-12-11t18-00z-2',
    ]);
    expect(sessions[0]).toMatchObject({
      label: 'EMEA',
      start: { offsetMinutes: 60 },
      video: { id: 'emeaVideo11' },
      presenters: [{ name: 'Grace Example', role: 'Host', host: true }],
      form: { salesforceCampaignId: 'abc' },
    });
    expect(sessions[1]).toMatchObject({
      duration: { minutes: 90 },
      form: { hubspotFormId: '87da6907', gotowebinarKey: '2511685185700474125' },
    });
  });

  it('a session without a date is held when the webinar is, with a warning', () => {
    const { webinar, problems } = loadEntry(
      writeEntry(
        `${basics}multiple:\n  - label: Part 1\n  - datetime: 2026-12-10T10:00:00-08:00\n`,
      ),
    );
    expect(webinar?.sessions.map(({ id }) => id)).toEqual(['part-1', '2026-12-10t18-00z']);
    expect(webinar?.sessions[0]?.start).toEqual(webinar?.date);
    expect(problems).toEqual([
      'warning webinars/talk/index.md:5:5 multiple[0]: a session needs the date it begins at; that of the webinar is taken. Write: datetime: 2026-12-03T10:00:00-08:00',
    ]);
  });

  it('need a date, where the entry has none either', () => {
    const { webinar, problems } = loadEntry(writeEntry('title: T\nsessions:\n  - label: Part 1\n'));
    expect(webinar).toBeNull();
    expect(problems).toEqual([
      'error webinars/talk/index.md:1:1 main.sortable_date: is missing: when the webinar begins. Write: sortable_date: 2026-12-03T10:00:00-08:00',
      'error webinars/talk/index.md:4:5 sessions[0]: a session needs the date it begins at. Write: datetime: 2026-12-03T10:00:00-08:00',
    ]);
  });

  it('give the entry its date where it has no other', () => {
    const entry = writeEntry(`title: T
multiple:
  - datetime: 2026-12-11T10:00:00-08:00
  - datetime: 2026-12-10T10:00:00-08:00
`);
    expect(loadWebinar(entry).date?.instant).toBe(Date.parse('2026-12-10T18:00:00Z'));
  });
});

describe('identifySessions', () => {
  const at = (iso: string, label: string | null): Session => ({
    ...singleSession({ instant: Date.parse(iso), offsetMinutes: 0, dateOnly: false }, null),
    label,
  });

  it('gives the same ids in whatever order they are listed', () => {
    const sessions = [
      at('2026-12-11T10:00:00Z', null),
      at('2026-12-10T10:00:00Z', 'Français & más'),
      at('2026-12-12T10:00:00Z', '日本'),
    ];
    const ids = identifySessions(sessions).map(({ id }) => id);
    expect(ids).toEqual(['francais-mas', '2026-12-11t10-00z', '2026-12-12t10-00z']);
    expect(identifySessions([...sessions].reverse()).map(({ id }) => id)).toEqual(ids);
  });

  it('never gives one id twice', () => {
    const labels = ['Part', 'Part', 'Part 2', 'part-2', 'Part'];
    const sessions = labels.map((label) => at('2026-12-10T10:00:00Z', label));
    const ids = identifySessions(sessions).map(({ id }) => id);
    expect(new Set(ids).size).toBe(5);
    expect(ids[0]).toBe('part');
  });
});
