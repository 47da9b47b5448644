import { describe, expect, it } from 'vitest';
import { makeRegistration } from '../registrations/test-registration';
import { makeSessionAt, makeWebinar } from '../webinars/webinar.fixture';
import { buildExport } from './export';
import type { OwnData } from './store';
import { buildOwnDataView, type OwnDataContext } from './view';

const now = Date.parse('2026-11-03T12:00:00.000Z');
const emea = makeSessionAt('2026-12-08T09:00:00+01:00', { id: 'emea', label: 'Europe' });
const us = makeSessionAt('2026-12-08T09:00:00-08:00', { id: 'us', label: 'America' });

const context: OwnDataContext = {
  webinars: [
    makeWebinar({ slug: 'launch', title: 'Launch', sessions: [emea] }),
    makeWebinar({ slug: 'two', title: 'Two', sessions: [emea, us] }),
    makeWebinar({ slug: 'past', title: 'Past seCretVid30', preRecorded: true, sessions: [] }),
    makeWebinar({ slug: 'secret-date', title: 'Undated', sessions: [emea], hideDate: true }),
  ],
  fields: [{ name: 'first_name', label: 'First name' }],
  language: 'en',
  timezone: 'Europe/Berlin',
  now,
};

function makeOwnData(changes: Partial<OwnData> = {}): OwnData {
  return {
    person: {
      id: 'person',
      email: 'Ada@example.com',
      emailKey: 'ada@example.com',
      unsubscribedAt: null,
    },
    registrations: [],
    requests: [],
    sent: [],
    ...changes,
  };
}

describe('what a person sees', () => {
  it.each([
    ['launch', null, 'emea'],
    ['two', 'us', 'us'],
    ['two', 'withdrawn', undefined],
    ['two', null, undefined],
    ['past', null, undefined],
    ['secret-date', null, undefined],
    ['gone', 'us', undefined],
  ])('of %s with the session %s is when it is, as far as that is known', (webinar, session, id) => {
    const registration = makeRegistration({ webinar, session });
    const view = buildOwnDataView(makeOwnData({ registrations: [registration] }), context);
    expect(view.registrations[0]?.session?.id).toBe(id);
  });

  it('are titles without what a gate hides, and addresses of what is still there', () => {
    const registrations = ['past', 'gone'].map((webinar) => makeRegistration({ webinar }));
    const view = buildOwnDataView(makeOwnData({ registrations, requests: registrations }), context);
    const items = [
      { title: 'Past ', href: '/webinars/past', since: '1 November 2026' },
      { title: 'gone', href: null, since: '1 November 2026' },
    ];
    expect(view.registrations).toMatchObject(items);
    expect(view.requests).toMatchObject(items);
  });

  it('are days where the site is, and what was cancelled last', () => {
    const night = '2026-11-02T23:30:00.000Z';
    const registrations = [
      makeRegistration({ webinar: 'two', cancelledAt: night }),
      makeRegistration({ webinar: 'launch', createdAt: night, watchedAt: night }),
    ];
    const view = buildOwnDataView(makeOwnData({ registrations }), context);
    expect(view.registrations).toMatchObject([
      { title: 'Launch', since: '3 November 2026', watched: '3 November 2026', cancelled: null },
      { title: 'Two', watched: null, cancelled: '3 November 2026' },
    ]);
  });

  it('are in the order in which they come up', () => {
    const registrations = [
      makeRegistration({ webinar: 'two', session: 'us', cancelledAt: '2026-11-02T00:00:00.000Z' }),
      makeRegistration({ webinar: 'past' }),
      makeRegistration({ webinar: 'two', session: 'us' }),
      makeRegistration({ webinar: 'launch' }),
    ];
    const view = buildOwnDataView(makeOwnData({ registrations }), context);
    const [one, two, three, four] = registrations;
    expect(view.registrations.map(({ id }) => id)).toEqual(
      [four, three, two, one].map((each) => each?.id),
    );
  });

  it('is what they typed and agreed to, and where they came from', () => {
    const registration = makeRegistration({
      answers: { first_name: 'Ada', dropped_field: 'x', company: '' },
      consentGiven: false,
      consentText: 'Write to me.',
      attribution: {
        first: { utm: {}, referrer: null, page: '/' },
        last: { utm: { utm_source: 'news' }, referrer: 'https://a.example/', page: '/' },
      },
    });
    const view = buildOwnDataView(makeOwnData({ registrations: [registration] }), context);
    expect(view.registrations[0]?.stored).toEqual([
      ['First name', 'Ada'],
      ['dropped_field', 'x'],
      ['You did not agree to', 'Write to me.'],
      ['You came from', 'https://a.example/, news'],
    ]);
  });

  it('are mails, and not what other systems were told', () => {
    const mail = {
      channel: 'mail',
      kind: 'reminder',
      webinar: 'launch',
      sentAt: '2026-11-01T10:00:00.000Z',
    };
    const sent = [
      mail,
      { ...mail, channel: 'hubspot' },
      { ...mail, kind: 'own-data-link', webinar: null },
    ];
    expect(buildOwnDataView(makeOwnData({ sent }), context).mails).toEqual([
      { id: 0, kind: 'reminder', title: 'Launch', sent: '1 November 2026' },
      { id: 1, kind: 'own-data-link', title: null, sent: '1 November 2026' },
    ]);
  });
});

it('exports every value that is stored', () => {
  const attribution = {
    first: { utm: { utm_source: 'first-source' }, referrer: null, page: '/first-page' },
    last: { utm: {}, referrer: 'https://last.example/', page: '/last-page' },
  };
  const registration = makeRegistration({
    session: 'emea',
    attribution,
    watchedAt: '2026-11-02T00:00:00.001Z',
    cancelledAt: '2026-11-02T00:00:00.002Z',
    activeAt: '2026-11-02T00:00:00.003Z',
    flag: 'too-fast',
  });
  const { emailKey: _, consentGiven, ...stored } = registration;
  const request = { ...makeRegistration({ webinar: 'asked' }), page: '/asked-page' };
  const sent = [{ channel: 'hubspot', kind: 'submission', webinar: 'launch', sentAt: 'sent-time' }];
  const made = buildExport(
    makeOwnData({ registrations: [registration], requests: [request], sent }),
    'Test catalogue',
    now,
  );
  const text = JSON.stringify(made);
  for (const value of Object.values(stored)) expect(text).toContain(JSON.stringify(value));
  expect(made.registrations[0]?.consent.given).toBe(consentGiven);
  expect(made.recordingRequests).toMatchObject([{ id: request.id, page: '/asked-page' }]);
  expect(made.sent).toEqual(sent);
  expect(made).toMatchObject({ email: 'Ada@example.com', exportedAt: '2026-11-03T12:00:00.000Z' });
});
