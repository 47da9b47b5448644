import { expect, it, vi } from 'vitest';
import { type AskForLinkDeps, askForLink } from './ask-for-link';

function makeDeps(changes: Partial<AskForLinkDeps> = {}) {
  const spies = { sendLater: vi.fn(), reportError: vi.fn() };
  const deps: AskForLinkDeps = {
    ping: async () => {},
    admit: async () => ({ allowed: true }),
    ...spies,
    ...changes,
  };
  return { spies, deps };
}

it('answers every address alike, and looks it up only then', async () => {
  const { deps, spies } = makeDeps();
  expect(await askForLink({ email: ' Ada@BÜCHER.example ', other: 'x' }, deps)).toEqual({
    status: 'done',
  });
  expect(spies.sendLater.mock.calls).toEqual([['ada@xn--bcher-kva.example']]);
});

it.each([
  '',
  'ada',
  'ada@example',
  'ada@example.com\r\nBcc: bob@example.com',
  'a'.repeat(1_000_000),
])('says what is wrong with what is no address', async (email) => {
  const { deps, spies } = makeDeps();
  expect(await askForLink({ email }, deps)).toMatchObject({
    status: 'invalid',
    errors: { email: expect.any(String) },
    values: { email },
  });
  expect(spies.sendLater).not.toHaveBeenCalled();
});

it('keeps what was typed while the database is away, and promises nothing', async () => {
  const { deps, spies } = makeDeps({ ping: () => Promise.reject(new Error('away')) });
  expect(await askForLink({ email: 'ada@example.com' }, deps)).toMatchObject({
    status: 'failed',
    values: { email: 'ada@example.com' },
  });
  expect(spies.sendLater).not.toHaveBeenCalled();
  expect(spies.reportError).toHaveBeenCalledOnce();
});

it('turns away who asks too often', async () => {
  const { deps, spies } = makeDeps({
    admit: async () => ({ allowed: false, retryAfterSeconds: 90 }),
  });
  expect(await askForLink({ email: 'ada@example.com' }, deps)).toMatchObject({
    status: 'limited',
    retryAfterSeconds: 90,
  });
  expect(spies.sendLater).not.toHaveBeenCalled();
});
