import { describe, expect, it } from 'vitest';
import { makeRegistration } from '../../registrations/test-registration';
import { siteSchema } from '../../site/schema';
import { makeSessionAt, makeWebinar } from '../../webinars/webinar.fixture';
import { type PlanContext, planCancellation, planRegistration, planRequest } from './submissions';

const now = Date.parse('2026-11-01T10:00:00Z');
const form = { ...makeWebinar().form, hubspotFormId: '00000000-0000-0000-0000-000000000001' };
const webinar = makeWebinar({ form, sessions: [makeSessionAt('2026-12-08T09:00:00-08:00')] });
const context: PlanContext & { hutk: string | null } = {
  webinar,
  form: siteSchema.parse({}).form,
  config: {
    siteUrl: 'https://talks.example.com',
    hubspot: { portalId: '1', apiUrl: 'https://api.example.com' },
    webhook: { url: 'https://hooks.example.com', secret: 'whsec_x' },
  },
  now,
  hutk: null,
};
const ada = makeRegistration({ webinar: 'launch', session: 'only' });

describe('what is sent about a submission', () => {
  it('is a mail, the form at HubSpot and an event, each under a key of its own', () => {
    const planned = planRegistration(ada, 'created', context);
    expect(planned.map(({ channel, kind, key }) => [channel, kind, key])).toEqual([
      ['mail', 'confirmation', `confirmation:${ada.id}`],
      ['hubspot', 'submission', `hubspot:${ada.id}`],
      ['webhook', 'registration.created', `registration.created:${ada.id}`],
    ]);
    for (const each of planned) {
      expect(each).toMatchObject({
        registration: ada.id,
        request: null,
        webinar: 'launch',
        emailKey: 'ada@example.com',
        state: 'pending',
      });
    }
  });

  it('is a mail alone where nothing else is set up', () => {
    const config = { ...context.config, hubspot: null, webhook: null };
    const channels = (changes: Partial<PlanContext>) =>
      planRegistration(ada, 'created', { ...context, ...changes }).map(({ channel }) => channel);
    expect(channels({ config })).toEqual(['mail']);
    expect(channels({ webinar: makeWebinar() })).toEqual(['mail', 'webhook']);
  });

  it('waits where it looks machine-made', () => {
    const flagged = { ...ada, flag: 'honeypot' } as const;
    const planned = [
      ...planRegistration(flagged, 'created', context),
      ...planRequest(flagged, context),
    ];
    expect(new Set(planned.map(({ state }) => state))).toEqual(new Set(['held']));
    expect(planRegistration(flagged, 'again', { ...context, now: now + 3_600_000 })).toEqual([]);
  });

  it('is the link once more for who registers again, but not for a second press', () => {
    const again = (minutes: number) =>
      planRegistration(ada, 'again', { ...context, now: now + minutes * 60_000 });
    expect(again(0)).toEqual([]);
    expect(again(1)).toEqual([]);
    expect(again(60).map(({ channel, kind }) => [channel, kind])).toEqual([
      ['mail', 'access-link'],
    ]);
    expect(again(61)[0]?.key).toBe(again(60)[0]?.key);
    expect(again(75)[0]?.key).not.toBe(again(60)[0]?.key);
  });

  it('is everything once more for who comes back after cancelling', () => {
    const keys = planRegistration(ada, 'reactivated', context).map(({ key }) => key);
    expect(keys).toEqual([
      `confirmation:${ada.id}:${now}`,
      `hubspot:${ada.id}:${now}`,
      `registration.created:${ada.id}:${now}`,
    ]);
  });

  it('is an event for a wish, and for a cancellation', () => {
    const [wish] = planRequest(ada, context);
    expect(wish).toMatchObject({ kind: 'recording.requested' });
    const cancelledAt = '2026-11-02T10:00:00.000Z';
    const [cancelled] = planCancellation({ ...ada, cancelledAt }, context);
    expect(cancelled).toMatchObject({
      kind: 'registration.cancelled',
      key: `registration.cancelled:${ada.id}:${cancelledAt}`,
    });
    // Also where the webinar is gone.
    expect(planCancellation(ada, { ...context, webinar: null })).toHaveLength(1);
  });
});
