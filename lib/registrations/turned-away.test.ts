import { describe, expect, it, vi } from 'vitest';
import { siteSchema } from '../site/schema';
import { register } from './register';
import { requestRecording } from './request-recording';
import type { RegistrationStore } from './store';
import type { SubmissionDeps } from './submission';
import { makeRegistration } from './test-registration';

const { form } = siteSchema.parse({});
const typed = { first_name: 'Ada', last_name: 'Lovelace', email: 'Ada@Example.com', role: 'CTO' };
const registration = makeRegistration();

function makeDeps(changes: Partial<SubmissionDeps>) {
  const refuse = () => {
    throw new Error('not expected');
  };
  const store: RegistrationStore = {
    register: vi.fn().mockResolvedValue({ registration, status: 'created' }),
    requestRecording: vi.fn().mockResolvedValue({ status: 'created' }),
    findRegistration: refuse,
    listRegistrations: refuse,
    countByWebinar: refuse,
    ping: refuse,
    close: refuse,
  };
  return { store, now: 0, reportError: () => undefined, ...changes };
}

const input = {
  webinar: { slug: 'launch', sessionIds: [] },
  form,
  data: { ...typed, website: '' },
  page: '/webinars/launch',
};

describe('somebody who sends too many forms', () => {
  const admit = vi.fn();
  const refused = { status: 'refused', retryAfterSeconds: 421 } as const;

  it('is told when to come back, with everything they typed', async () => {
    const deps = makeDeps({ admit });
    vi.mocked(deps.store.register).mockResolvedValue(refused);
    vi.mocked(deps.store.requestRecording).mockResolvedValue(refused);
    const limited = {
      status: 'limited',
      message: expect.stringContaining('in 8 minutes'),
      retryAfterSeconds: 421,
    };
    expect(await register(input, deps)).toEqual({ ...limited, values: typed });
    expect(await requestRecording(input, deps)).toEqual({
      ...limited,
      values: { email: typed.email },
    });
    const one = expect.objectContaining({ emailKey: 'ada@example.com' });
    expect(deps.store.register).toHaveBeenCalledWith(one, undefined, admit);
    expect(deps.store.requestRecording).toHaveBeenCalledWith(one, [], admit);
  });

  it('is not counted for a form that has mistakes', async () => {
    const deps = makeDeps({ admit });
    const data = { ...typed, email: 'ada' };
    expect(await register({ ...input, data }, deps)).toMatchObject({ status: 'invalid' });
    expect(deps.store.register).not.toHaveBeenCalled();
  });

  it('reads that it failed where nobody can count', async () => {
    const deps = makeDeps({ admit });
    vi.mocked(deps.store.register).mockRejectedValue(new Error('gone'));
    expect(await register(input, deps)).toMatchObject({ status: 'failed', values: typed });
  });
});

it('says what is wrong with a domain beside the field', async () => {
  const checkDomain = (email: string) => (email.endsWith('Example.com') ? 'Not from there' : null);
  const deps = makeDeps({ checkDomain });
  expect(await register(input, deps)).toEqual({
    status: 'invalid',
    errors: { email: 'Not from there' },
    values: typed,
  });
  expect(deps.store.register).not.toHaveBeenCalled();
});

it('hands what is to be sent to the store', async () => {
  const deliveriesFor = vi.fn();
  const deps = makeDeps({});
  await register({ ...input, deliveriesFor }, deps);
  expect(deps.store.register).toHaveBeenCalledWith(
    expect.objectContaining({ emailKey: 'ada@example.com', attribution: null }),
    deliveriesFor,
    undefined,
  );
});
