import { describe, expect, it } from 'vitest';
import { makeRegistration } from '../../registrations/test-registration';
import { siteSchema } from '../../site/schema';
import type { FormTargets } from '../../webinars/model';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import { buildHubSpotPayload, type HubSpotInput } from './payload';

const { form } = siteSchema.parse({});
const none: FormTargets = {
  header: null,
  hubspotFormId: null,
  gotowebinarKey: null,
  salesforceCampaignId: null,
};
const webinar = makeWebinar({ form: { ...none, hubspotFormId: 'form-1' } });
const registration = makeRegistration({ page: '/webinars/launch' });
const siteUrl = 'https://talks.example.com';
const hutk = '60c2ccdfe4892f0fa0593940b12c11aa';

function build(changes: Partial<HubSpotInput> = {}) {
  return buildHubSpotPayload({ registration, webinar, form, siteUrl, hutk: null, ...changes });
}

const email = { objectTypeId: '0-1', name: 'email', value: 'ada@example.com' };

it('is what the forms API takes, without what is empty or unknown', () => {
  expect(build()).toEqual({
    formId: 'form-1',
    body: {
      submittedAt: '1793527200000',
      fields: [{ objectTypeId: '0-1', name: 'firstname', value: 'Ada' }, email],
      context: { pageUri: 'https://talks.example.com/webinars/launch', pageName: 'Launch' },
      legalConsentOptions: {
        consent: { consentToProcess: true, text: 'Email me about future webinars.' },
      },
    },
  });
});

it('names the contact’s properties as HubSpot does, or as the site says', () => {
  const names = [
    'email',
    'last_name',
    'role',
    'company',
    'tel',
    'country',
    'constructor',
    'job_title',
  ];
  const fields = names.map((name) => ({
    name,
    label: name,
    ...(name === 'email' && { type: 'email' }),
    ...(name === 'job_title' && { hubspot: 'position' }),
  }));
  const answers = Object.fromEntries(names.map((name) => [name, `a ${name}`]));
  const payload = build({
    form: siteSchema.parse({ form: { fields } }).form,
    registration: { ...registration, answers },
  });
  expect(payload?.body.fields).toEqual([
    email,
    { objectTypeId: '0-1', name: 'lastname', value: 'a last_name' },
    { objectTypeId: '0-1', name: 'jobtitle', value: 'a role' },
    { objectTypeId: '0-1', name: 'company', value: 'a company' },
    { objectTypeId: '0-1', name: 'phone', value: 'a tel' },
    { objectTypeId: '0-1', name: 'country', value: 'a country' },
    { objectTypeId: '0-1', name: 'constructor', value: 'a constructor' },
    { objectTypeId: '0-1', name: 'position', value: 'a job_title' },
  ]);
});

it('sends no property that the form may not have', () => {
  const touch = { utm: { utm_source: 'news' }, referrer: 'https://example.com', page: '/' };
  const known = { ...registration, attribution: { first: touch, last: touch } };
  expect(build({ registration: known })).toEqual(build());
});

it.each([
  [hutk, hutk],
  [hutk.toUpperCase(), hutk.toUpperCase()],
  ['37184', undefined],
  [`${hutk}0`, undefined],
  [`${hutk}\n`, undefined],
  ['', undefined],
])('passes on a cookie only where HubSpot can have set it: %j', (given, sent) => {
  expect(build({ hutk: given })?.body.context).toMatchObject({ pageName: 'Launch' });
  expect(build({ hutk: given })?.body.context).toHaveProperty('pageUri');
  expect(JSON.stringify(build({ hutk: given })).includes('hutk')).toBe(sent !== undefined);
  if (sent) expect(build({ hutk: given })?.body.context).toMatchObject({ hutk: sent });
});

describe('consent', () => {
  const news = siteSchema.parse({
    form: { consent: { text: 'Yes.', version: '2', hubspot_subscription_type: 999 } },
  }).form;

  it('is for the subscription the site names, in the words the visitor saw', () => {
    const text = registration.consentText;
    expect(build({ form: news })?.body.legalConsentOptions).toEqual({
      consent: {
        consentToProcess: true,
        text,
        communications: [{ value: true, subscriptionTypeId: 999, text }],
      },
    });
  });

  it('is never claimed where it was not given', () => {
    const without = { ...registration, consentGiven: false };
    for (const each of [form, news]) {
      const payload = build({ form: each, registration: without });
      expect(payload?.formId).toBe('form-1');
      expect(payload?.body).not.toHaveProperty('legalConsentOptions');
    }
  });
});

describe('where it goes', () => {
  const emea = makeSessionAt('2026-12-08T10:00:00+01:00', {
    id: 'emea',
    form: { ...none, hubspotFormId: 'form-2', gotowebinarKey: 'key-2' },
  });
  const us = makeSessionAt('2026-12-08T09:00:00-08:00', { id: 'us' });
  const targets = { ...none, gotowebinarKey: 'key-1', salesforceCampaignId: 'campaign-1' };
  const both = makeWebinar({ form: targets, sessions: [emea, us] });
  const choose = (session: string | null) => ({ ...registration, session });

  it('is nowhere, where nothing names a form', () => {
    expect(build({ webinar: makeWebinar() })).toBeNull();
    expect(build({ webinar: both, registration: choose('us') })).toBeNull();
    expect(build({ webinar: both, registration: choose(null) })).toBeNull();
    expect(build({ webinar: both, registration: choose('withdrawn') })).toBeNull();
  });

  it('is what the session says before what the webinar says, one by one', () => {
    expect(build({ webinar: both, registration: choose('emea') })).toMatchObject({
      formId: 'form-2',
      body: { context: { goToWebinarWebinarKey: 'key-2', sfdcCampaignId: 'campaign-1' } },
    });
    const withForm = { ...both, form: { ...targets, hubspotFormId: 'form-1' } };
    expect(build({ webinar: withForm, registration: choose('us') })).toMatchObject({
      formId: 'form-1',
      body: { context: { goToWebinarWebinarKey: 'key-1', sfdcCampaignId: 'campaign-1' } },
    });
  });

  it('is what the only session says for its recording too', () => {
    const one = { ...both, sessions: [emea] };
    expect(build({ webinar: one, registration: choose(null) })).toMatchObject({ formId: 'form-2' });
    expect(build({ webinar: one, registration: choose('withdrawn') })).toBeNull();
  });
});
