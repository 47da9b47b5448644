import { expect, it } from 'vitest';
import { makeRegistration } from '../../registrations/test-registration';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import { buildWebhookBody } from './body';

const now = Date.parse('2026-11-02T08:00:00Z');
const timestamp = '2026-11-02T08:00:00.000Z';
const siteUrl = 'https://talks.example.com';
const emea = makeSessionAt('2026-12-08T10:00:00+01:00', { id: 'emea', label: 'EMEA' });
const webinar = makeWebinar({ sessions: [emea, makeSessionAt('2026-12-08T09:00:00-08:00')] });
const context = { webinar, siteUrl, now };

const registration = makeRegistration({
  webinar: 'launch',
  session: 'emea',
  page: '/webinars/launch',
  timezone: 'Europe/Berlin',
  attribution: {
    first: { utm: { utm_source: 'news' }, referrer: null, page: '/webinars' },
    last: { utm: {}, referrer: 'https://example.com/', page: '/webinars/launch' },
  },
});

const { id, createdAt, answers, attribution } = registration;
const about = {
  id,
  webinar: 'launch',
  title: 'Launch',
  url: 'https://talks.example.com/webinars/launch',
  page: '/webinars/launch',
  createdAt,
};
const inDetail = {
  session: { id: 'emea', label: 'EMEA', start: '2026-12-08T09:00:00.000Z' },
  consent: { given: true, text: 'Email me about future webinars.', version: '1' },
};

it('tells all about a registration', () => {
  expect(buildWebhookBody('registration.created', registration, context)).toEqual({
    type: 'registration.created',
    timestamp,
    data: {
      ...about,
      ...inDetail,
      email: 'ada@example.com',
      answers,
      attribution,
      timezone: 'Europe/Berlin',
      cancelledAt: null,
    },
  });
});

it('tells when a registration was cancelled', () => {
  const cancelledAt = '2026-11-02T07:59:59.000Z';
  const cancelled = { ...registration, cancelledAt };
  const body = buildWebhookBody('registration.cancelled', cancelled, context);
  expect(body).toMatchObject({ timestamp, data: { email: 'ada@example.com', cancelledAt } });
});

it('tells nothing about somebody who was erased, but that they are gone', () => {
  const nobody = { email: '', emailKey: '', answers: {}, attribution: null, timezone: null };
  const erased = { ...registration, ...nobody };
  expect(buildWebhookBody('registration.cancelled', erased, context)).toEqual({
    type: 'registration.cancelled',
    timestamp,
    data: { ...about, ...inDetail, cancelledAt: timestamp },
  });
});

it('tells who wants to hear of a recording', () => {
  const { email, emailKey, page, flag } = registration;
  const request = { id, webinar: 'launch', email, emailKey, page, flag, createdAt };
  expect(buildWebhookBody('recording.requested', request, context)).toEqual({
    type: 'recording.requested',
    timestamp,
    data: { ...about, email },
  });
});

it('does without a session, and without a webinar the content no longer has', () => {
  const none = { ...registration, session: null };
  const body = buildWebhookBody('registration.created', none, context);
  expect(body).toMatchObject({ data: { session: null } });
  const gone = buildWebhookBody('registration.cancelled', registration, {
    ...context,
    webinar: null,
  });
  expect(gone).toMatchObject({ data: { title: null, session: null, url: about.url } });
});

it('survives being kept as JSON', () => {
  const body = buildWebhookBody('registration.created', registration, context);
  expect(JSON.parse(JSON.stringify(body))).toEqual(body);
});
