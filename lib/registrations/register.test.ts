import { describe, expect, it, vi } from 'vitest';
import { siteSchema } from '../site/schema';
import { type RegisterInput, register } from './register';
import { requestRecording } from './request-recording';
import type { RecordingRequest, Registration, RegistrationStore } from './store';

const { form } = siteSchema.parse({});
const typed = { first_name: 'Ada', last_name: 'Lovelace', email: 'Ada+x@BÜCHER.example' };
const now = Date.parse('2026-11-01T10:00:00Z');

/** Only what these use cases call: anything else throws. */
function makeStore(changes: Partial<RegistrationStore> = {}) {
  const stored: (Registration | RecordingRequest)[] = [];
  const refuse = () => {
    throw new Error('not expected');
  };
  const store: RegistrationStore = {
    async register(registration) {
      stored.push(registration);
      return { registration, status: 'created' };
    },
    async requestRecording(request) {
      stored.push(request);
      return { status: 'created' };
    },
    findRegistration: refuse,
    listRegistrations: refuse,
    countByWebinar: refuse,
    ping: refuse,
    close: refuse,
    ...changes,
  };
  return { store, stored };
}

function makeInput(data: Record<string, string>, sessionIds: string[] = []): RegisterInput {
  return { webinar: { slug: 'launch', sessionIds }, form, data, page: '/webinars/launch' };
}

describe('register', () => {
  it('stores every configured field and the consent as it was given', async () => {
    const { store, stored } = makeStore();
    const data = { ...typed, consent: 'on', elapsed: '5400', website: '', other: 'x' };
    const result = await register(makeInput(data), { store, now });
    expect(stored).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        webinar: 'launch',
        email: 'Ada+x@BÜCHER.example',
        emailKey: 'ada+x@xn--bcher-kva.example',
        answers: { ...typed, company: '', role: '' },
        session: null,
        consentGiven: true,
        consentText: form.consent.text,
        consentVersion: '1',
        page: '/webinars/launch',
        flag: null,
        attribution: null,
        createdAt: '2026-11-01T10:00:00.000Z',
        cancelledAt: null,
        timezone: null,
        watchedAt: null,
        activeAt: '2026-11-01T10:00:00.000Z',
      },
    ]);
    expect(result).toEqual({ status: 'done', registrationId: stored[0]?.id });
  });

  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/BERLIN', 'Europe/Berlin'],
    ['Mars/Olympus', null],
    ['x'.repeat(100), null],
    ['', null],
  ])('keeps a time zone that there is: %s', async (timezone, kept) => {
    const { store, stored } = makeStore();
    await register({ ...makeInput({ ...typed }), timezone }, { store, now });
    expect(stored).toMatchObject([{ timezone: kept }]);
  });

  it('answers alike for an address that is taken, and gives nobody else’s id', async () => {
    let first: Registration | undefined;
    const { store } = makeStore({
      async register(registration) {
        const status = first === undefined ? 'created' : 'again';
        first ??= registration;
        return { registration: first, status };
      },
    });
    const one = await register(makeInput(typed), { store, now });
    const two = await register(makeInput(typed), { store, now });
    expect(one).toEqual({ status: 'done', registrationId: first?.id });
    expect(two).toEqual({ status: 'done', registrationId: expect.any(String) });
    expect(two).not.toEqual(one);
  });

  it.each([
    [{ website: 'http://spam.example' }, 'honeypot'],
    [{ website: 'x', elapsed: '10' }, 'honeypot'],
    [{ elapsed: '1999' }, 'too-fast'],
    [{ elapsed: '-1' }, 'too-fast'],
    [{ elapsed: '2000' }, null],
    [{ elapsed: '' }, null],
    [{ elapsed: 'soon' }, null],
    [{}, null],
  ])('flags %o as %s and still registers', async (extra, flag) => {
    const { store, stored } = makeStore();
    const result = await register(makeInput({ ...typed, ...extra }), { store, now });
    expect(result.status).toBe('done');
    expect(stored).toMatchObject([{ flag }]);
  });

  it('keeps the session that was chosen, or the only one there is', async () => {
    const { store, stored } = makeStore();
    const deps = { store, now };
    await register(makeInput({ ...typed, session: 'us' }, ['emea', 'us']), deps);
    await register(makeInput({ ...typed, session: 'other' }, ['emea']), deps);
    await register(makeInput({ ...typed, session: 'other' }), deps);
    expect(stored).toMatchObject([{ session: 'us' }, { session: 'emea' }, { session: null }]);
  });

  it('says what is wrong and gives back what was typed, without the hidden fields', async () => {
    const { store, stored } = makeStore();
    const data = { first_name: 'A'.repeat(1_000_000), consent: 'on', website: 'x', elapsed: '1' };
    expect(await register(makeInput(data, ['emea', 'us']), { store, now })).toEqual({
      status: 'invalid',
      errors: {
        first_name: 'Use 200 characters or fewer',
        last_name: 'Enter your last name',
        email: 'Enter an email address like name@company.com',
        session: 'Choose a session',
      },
      values: { first_name: data.first_name, consent: 'on' },
    });
    expect(stored).toEqual([]);
  });

  it('says so when it could not be stored, and keeps everything', async () => {
    const failure = new Error('disk full');
    const { store } = makeStore({ register: () => Promise.reject(failure) });
    const reportError = vi.fn();
    const data = { ...typed, role: ' CTO ', website: '', elapsed: '9000' };
    expect(await register(makeInput(data), { store, now, reportError })).toEqual({
      status: 'failed',
      message: expect.stringContaining('could not save'),
      values: { ...typed, role: ' CTO ' },
    });
    expect(reportError).toHaveBeenCalledExactlyOnceWith(failure);
  });
});

describe('requestRecording', () => {
  const ask = (data: Record<string, string>, store: RegistrationStore) =>
    requestRecording(
      { webinar: { slug: 'launch' }, form, data, page: '/webinars/launch' },
      { store, now, reportError: () => undefined },
    );

  it('stores the address', async () => {
    const { store, stored } = makeStore();
    const data = { email: ' Ada@example.com', elapsed: '1' };
    expect(await ask(data, store)).toEqual({ status: 'done' });
    expect(stored).toEqual([
      {
        id: expect.any(String),
        webinar: 'launch',
        email: 'Ada@example.com',
        emailKey: 'ada@example.com',
        page: '/webinars/launch',
        flag: 'too-fast',
        createdAt: '2026-11-01T10:00:00.000Z',
      },
    ]);
  });

  it('gives back what was typed where it is wrong or cannot be stored', async () => {
    const { store } = makeStore({ requestRecording: () => Promise.reject(new Error('gone')) });
    expect(await ask({ email: 'ada@example', website: '' }, store)).toEqual({
      status: 'invalid',
      errors: { email: 'Enter an email address like name@company.com' },
      values: { email: 'ada@example' },
    });
    expect(await ask({ email: 'ada@example.com' }, store)).toMatchObject({
      status: 'failed',
      values: { email: 'ada@example.com' },
    });
  });
});
